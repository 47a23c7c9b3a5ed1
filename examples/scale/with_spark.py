# SPDX-License-Identifier: Apache-2.0
"""Sends records through kith with Spark's pipe: JSON lines in ({"id": any, "text": "..."}), JSON lines out, a part a partition.
Usage: spark-submit with_spark.py RECORDS OUT    (kith stands on every worker, or KITH names it)"""
import os
import shlex
import sys

from pyspark.sql import SparkSession


def main():
    records, out = sys.argv[1:]
    kith = shlex.quote(os.environ.get("KITH", "kith"))
    spark = SparkSession.builder.appName("kith").getOrCreate()
    # A record that cannot be read is answered with an error of its own (exit 3): no reason to fail the partition.
    command = f"sh -c {shlex.quote(kith + ' check --stream -j 1 --fail-on never; code=$?; [ $code = 3 ] || exit $code')}"
    spark.sparkContext.textFile(records).pipe(command, checkCode=True).saveAsTextFile(out)
    spark.stop()


main()
