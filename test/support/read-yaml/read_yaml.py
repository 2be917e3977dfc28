"""Reads texts of YAML, one a line as JSON strings, and gives what PyYAML makes of each, as JSON.

A day or a moment becomes {"day": …}; a key that is no text is named with its type.
"""

import datetime
import json
import math
import sys

import yaml


def plain(value):
    if isinstance(value, dict):
        return {name(key): plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    if isinstance(value, datetime.datetime):
        moment = value.astimezone(datetime.timezone.utc)
        return {"day": moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03}Z"}
    if isinstance(value, datetime.date):
        return {"day": f"{value.isoformat()}T00:00:00.000Z"}
    if isinstance(value, float) and not math.isfinite(value):
        return {"number": str(value)}
    return value


def name(key):
    return key if isinstance(key, str) else f"{type(key).__name__} {key}"


def read(text):
    try:
        return plain(yaml.safe_load(text))
    except (yaml.YAMLError, ValueError) as error:
        return {"error": str(error)}


for line in sys.stdin:
    print(json.dumps({"PyYAML": read(json.loads(line))}))
