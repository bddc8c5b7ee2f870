"""Say which changes between two contracts break somebody who kept to the older one.

    python -m scripts.breaking_changes OLDER.yaml NEWER.yaml

What is sent may not be narrowed (nothing newly required, nothing taken away, no tighter limit); what is answered may
not be thinned (no property or status gone, no other type). Additions are no breaks.
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

Schema = Mapping[str, Any]

METHODS = ("get", "post", "put", "patch", "delete")
UPPER = ("maxLength", "maximum", "exclusiveMaximum", "maxItems")
LOWER = ("minLength", "minimum", "exclusiveMinimum", "minItems")
DEEPEST = 12


class Comparison:
    """Two contracts, each able to follow its own references."""

    def __init__(self, older: Schema, newer: Schema) -> None:
        self.older, self.newer = older, newer

    def breaks(self) -> Iterator[str]:
        """Each break as one line: where, and what."""
        for path, item in self.older["paths"].items():
            for method in METHODS:
                if method not in item:
                    continue
                where = f"{method.upper()} {path}"
                now = self.newer["paths"].get(path, {}).get(method)
                if now is None:
                    yield f"{where}: is gone"
                else:
                    yield from self._operation(where, item[method], now)

    def _operation(self, where: str, old: Schema, new: Schema) -> Iterator[str]:
        before = {(each["in"], each["name"]): each for each in map(self._old, old.get("parameters", ()))}
        after = {(each["in"], each["name"]): each for each in map(self._new, new.get("parameters", ()))}
        for (place, name), parameter in before.items():
            if (place, name) not in after:
                yield f"{where} {place} {name}: is no longer taken"
            else:
                changed = after[place, name]
                if changed.get("required") and not parameter.get("required"):
                    yield f"{where} {place} {name}: is now required"
                yield from self._sent(f"{where} {place} {name}", parameter["schema"], changed["schema"])
        for (place, name), parameter in after.items():
            if (place, name) not in before and parameter.get("required"):
                yield f"{where} {place} {name}: is new and required"
        yield from self._bodies(where, old, new)

    def _bodies(self, where: str, old: Schema, new: Schema) -> Iterator[str]:
        taken, takes = (self._content(each.get("requestBody", {})) for each in (old, new))
        if new.get("requestBody", {}).get("required") and "requestBody" not in old:
            yield f"{where} body: is new and required"
        for media_type, schema in taken.items():
            if media_type not in takes:
                yield f"{where} body: {media_type} is no longer taken"
            else:
                yield from self._sent(f"{where} body", schema, takes[media_type])
        for status, response in old["responses"].items():
            if not status.startswith("2"):
                continue
            if status not in new["responses"]:
                yield f"{where} {status}: is gone"
                continue
            given = self._content(self._old(response))
            gives = self._content(self._new(new["responses"][status]))
            for media_type, schema in given.items():
                if media_type not in gives:
                    yield f"{where} {status}: {media_type} is gone"
                else:
                    yield from self._answered(f"{where} {status}", schema, gives[media_type])

    def _sent(self, where: str, old: Schema, new: Schema, depth: int = 0) -> Iterator[str]:
        """What a client sends must still be taken."""
        old, new = self._old(old), self._new(new)
        if depth > DEEPEST:
            return
        gone = self._types(old, self._old) - self._types(new, self._new)
        if gone and self._types(new, self._new):
            yield f"{where}: {', '.join(sorted(gone))} is no longer taken"
        if "enum" in new and not set(old.get("enum", ())) <= set(new["enum"]):
            yield f"{where}: words are no longer taken"
        for limits, tighter in ((UPPER, lambda a, b: b < a), (LOWER, lambda a, b: b > a)):
            for limit in limits:
                if limit in new and (limit not in old or tighter(old[limit], new[limit])):
                    yield f"{where}: {limit} is tighter"
        properties, now = old.get("properties", {}), new.get("properties", {})
        for name in sorted(set(new.get("required", ())) - set(old.get("required", ()))):
            yield f"{where}/{name}: is now required"
        for name, schema in properties.items():
            if name in now:
                yield from self._sent(f"{where}/{name}", schema, now[name], depth + 1)
            elif new.get("additionalProperties") is False:
                yield f"{where}/{name}: is no longer taken"
        if "items" in old and "items" in new:
            yield from self._sent(f"{where}[]", old["items"], new["items"], depth + 1)

    def _answered(self, where: str, old: Schema, new: Schema, depth: int = 0) -> Iterator[str]:
        """What a client reads must still be there."""
        old, new = self._old(old), self._new(new)
        if depth > DEEPEST:
            return
        types = self._types(old, self._old)
        fresh = self._types(new, self._new) - types
        if types and fresh:
            yield f"{where}: is now also {', '.join(sorted(fresh))}"
        now = new.get("properties", {})
        for name, schema in old.get("properties", {}).items():
            if name not in now:
                yield f"{where}/{name}: is gone"
                continue
            if name in old.get("required", ()) and name not in new.get("required", ()):
                yield f"{where}/{name}: may now be missing"
            yield from self._answered(f"{where}/{name}", schema, now[name], depth + 1)
        if "items" in old and "items" in new:
            yield from self._answered(f"{where}[]", old["items"], new["items"], depth + 1)

    def _old(self, schema: Schema) -> Schema:
        return _resolved(schema, self.older)

    def _new(self, schema: Schema) -> Schema:
        return _resolved(schema, self.newer)

    @staticmethod
    def _types(schema: Schema, resolve: Any) -> set[str]:
        """The JSON types a schema allows; empty: any."""
        branches = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
        if branches:
            found = [Comparison._types(resolve(branch), resolve) for branch in branches]
            return set() if not all(found) else set().union(*found)
        named = schema.get("type", ())
        types = {named} if isinstance(named, str) else set(named)
        return types | {"number"} if "integer" in types and "number" in types else types

    @staticmethod
    def _content(body: Schema) -> dict[str, Schema]:
        return {name: each.get("schema", {}) for name, each in body.get("content", {}).items()}


def _resolved(schema: Schema, document: Schema) -> Schema:
    while "$ref" in schema:
        found: Any = document
        for step in schema["$ref"].removeprefix("#/").split("/"):
            found = found[step]
        schema = found
    return schema


def breaks(older: Schema, newer: Schema) -> list[str]:
    """Every break, in the order of the older contract."""
    return list(dict.fromkeys(Comparison(older, newer).breaks()))


def main(older: str, newer: str) -> int:
    """Print the breaks. Gives 1 when there are any."""
    found = breaks(*(yaml.safe_load(Path(path).read_text(encoding="utf-8")) for path in (older, newer)))
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
