// SPDX-License-Identifier: Apache-2.0
// A plugin for clang-tidy: its other checks look at kith's own code, and no longer through the standard library as well, whose
// findings they throw away afterwards. That takes two thirds off their time and nothing off what they find: clangd and later
// clang-tidy limit themselves in the same way. scripts/tidy builds it, and does without it where clang's headers are not there.
#include <clang-tidy/ClangTidyCheck.h>
#include <clang-tidy/ClangTidyModule.h>
#include <clang-tidy/ClangTidyModuleRegistry.h>

#include <vector>

namespace {

// The root of the tree is visited before what stands below it, so that this comes before every other check's findings.
class OwnCode final : public clang::tidy::ClangTidyCheck {
 public:
  using ClangTidyCheck::ClangTidyCheck;

  void registerMatchers(clang::ast_matchers::MatchFinder* finder) override {
    finder->addMatcher(clang::ast_matchers::translationUnitDecl().bind("root"), this);
  }

  void check(const clang::ast_matchers::MatchFinder::MatchResult& result) override {
    std::vector<clang::Decl*> own;
    for (clang::Decl* declaration : result.Nodes.getNodeAs<clang::TranslationUnitDecl>("root")->decls()) {
      if (!result.SourceManager->isInSystemHeader(declaration->getLocation())) own.push_back(declaration);
    }
    result.Context->setTraversalScope(own);
  }
};

class OwnCodeModule final : public clang::tidy::ClangTidyModule {
 public:
  void addCheckFactories(clang::tidy::ClangTidyCheckFactories& factories) override {
    factories.registerCheck<OwnCode>("kith-own-code");
  }
};

const clang::tidy::ClangTidyModuleRegistry::Add<OwnCodeModule> registration{"kith", "kith's own code and no other"};

}  // namespace
