#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check.py FILE: is it CycloneDX 1.6? Says where it is not; nothing is fetched."""

import json
import pathlib
import sys

import jsonschema

here = pathlib.Path(__file__).parent


def schema(name):
    return json.loads((here / f"{name}.SNAPSHOT.schema.json").read_text())


bom = schema("bom-1.6")
base = bom["$id"].rsplit("/", 1)[0]
store = {f"{base}/{name}.{kind}schema.json": schema(name)
         for name in ("spdx", "jsf-0.82") for kind in ("", "SNAPSHOT.")}
store[bom["$id"]] = bom
resolver = jsonschema.RefResolver(bom["$id"], bom, store=store)
document = json.loads(pathlib.Path(sys.argv[1]).read_text())
errors = list(jsonschema.Draft7Validator(bom, resolver=resolver).iter_errors(document))
for error in errors[:10]:
    print("/".join(map(str, error.absolute_path)), error.message[:300])
refs = [c["bom-ref"] for c in document["components"]]
if len(refs) != len(set(refs)):
    print("a bom-ref is there twice")
    errors.append(None)
known = set(refs)
for component in document["components"]:
    for part in component["cryptoProperties"].values():
        if isinstance(part, dict):
            for key, value in part.items():
                if key.endswith("Ref") and value not in known:
                    print("no such component:", value)
                    errors.append(None)
sys.exit(1 if errors else 0)
