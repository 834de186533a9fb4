"""The scripts beside the test run on their own, each in a process that can be stopped."""

collect_ignore = ["collect.py", "functions.py", "growth.py", "hostile.py"]
