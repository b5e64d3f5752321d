# SPDX-License-Identifier: BSL-1.0
"""What the library answers, as objects. Each keeps the JSON that it was read from."""
import json
from typing import Any, Dict, List, Optional, Tuple

from ._values import Number, number_of


class Answer:
    """An answer of the library; `to_json()` gives its very bytes."""

    def __init__(self, text: str):
        self._text = text
        self._tree: Dict[str, Any] = json.loads(text)

    def to_json(self) -> str:
        """The JSON that `jixiao … --format json` prints for it."""
        return self._text

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other._text == self._text  # type: ignore

    def __hash__(self) -> int:
        return hash(self._text)


class Verdict(Answer):
    """The grade of a value, and why (判定). Without a grade, `grade` is None and `reason` says why."""

    @property
    def value(self) -> str:
        return self._tree["value"]

    @property
    def grade(self) -> Optional[str]:
        """The word of the level, like 优."""
        return self._tree["grade"]

    @property
    def grade_id(self) -> Optional[str]:
        return self._tree["grade_id"]

    @property
    def rank(self) -> Optional[int]:
        """1 is the best level; None without a grade."""
        return self._tree.get("rank")

    @property
    def reason(self) -> str:
        return self._tree["reason"]

    @property
    def band(self) -> Optional[str]:
        return self._tree["band"]

    @property
    def decided_by(self) -> Optional[str]:
        return self._tree["decided_by"]

    @property
    def to_next(self) -> Optional[str]:
        """What is missing to the next better level, with its unit."""
        return self._tree["to_next"]

    @property
    def distance(self) -> Optional[Number]:
        """The number of `to_next`, exact."""
        return number_of(self.to_next)

    @property
    def explanation(self) -> str:
        return self._tree["explanation"]

    @property
    def error(self) -> None:
        return None

    def __repr__(self) -> str:
        return f"<Verdict {self.value!r}: {self.grade} ({self.reason})>"

    def __str__(self) -> str:
        return self.explanation


class Refusal(Answer):
    """A value that is no measurement of the indicator, and why (输入错误). False in a condition."""

    grade = None
    grade_id = None
    points = None
    rank = None
    reason = None

    @property
    def value(self) -> str:
        return self._tree.get("value", self._tree.get("case", ""))

    @property
    def code(self) -> str:
        return self._tree["error"]["code"]

    @property
    def message(self) -> str:
        return self._tree["error"]["message"]

    @property
    def error(self) -> Dict[str, str]:
        return dict(self._tree["error"])

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return f"<Refusal {self.value!r}: {self.code}>"

    def __str__(self) -> str:
        return self.message


def verdict_of(text: str) -> Any:
    return Refusal(text) if "error" in json.loads(text) else Verdict(text)


class Points(Answer):
    """The points of a case by a rule in words (得分), with every step."""

    error = None

    @property
    def case(self) -> str:
        return self._tree["case"]

    @property
    def points(self) -> Number:
        """Exact: Decimal, or Fraction where no decimal is."""
        return number_of(self._tree["points"])  # type: ignore

    @property
    def ledger(self) -> List[Dict[str, Any]]:
        return self._tree["ledger"]

    @property
    def effects(self) -> List[Dict[str, Any]]:
        """What the rule says beyond this item, and holds."""
        return self._tree["effects"]

    @property
    def open(self) -> List[Dict[str, Any]]:
        """Choices that the words leave open, with the points that they would give."""
        return self._tree["open"]

    def __repr__(self) -> str:
        return f"<Points {self.case!r}: {self.points}>"


def points_of(text: str) -> Any:
    return Refusal(text) if "error" in json.loads(text) else Points(text)


class Finding:
    """One thing wrong with a standard or a table (检查结果)."""

    def __init__(self, tree: Dict[str, Any]):
        self._tree = tree

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self._tree:
            raise AttributeError(name)
        return self._tree[name]

    def __dir__(self) -> List[str]:
        return [*super().__dir__(), *self._tree]

    @property
    def is_error(self) -> bool:
        return self._tree["severity"] == "error"

    def to_json(self) -> str:
        return json.dumps(self._tree, ensure_ascii=False, separators=(",", ":"))

    def __repr__(self) -> str:
        where = self._tree.get("indicator") or self._tree["place"]["file"]
        return f"<Finding {self._tree['code']} ({self._tree['severity']}) {where!r}>"

    def __str__(self) -> str:
        return self._tree["message"]


class Findings(Answer):
    """What a check found, in the order of the table; a sequence of findings."""

    def __init__(self, text: str):
        super().__init__(text)
        self._findings = [Finding(tree) for tree in self._tree["findings"]]

    @property
    def indicators(self) -> int:
        return self._tree["indicators"]

    @property
    def errors(self) -> List[Finding]:
        return [one for one in self._findings if one.is_error]

    def __len__(self) -> int:
        return len(self._findings)

    def __getitem__(self, place: Any) -> Any:
        return self._findings[place]

    def __repr__(self) -> str:
        return (f"<Findings: {len(self)} in {self.indicators} indicators, "
                f"{len(self.errors)} errors>")


class Evaluation(Answer):
    """A year scored (评价结果). Figures are Decimal, or Fraction where no decimal is exact."""

    @property
    def total(self) -> Optional[Number]:
        return number_of(self._tree["total"])

    @property
    def grade(self) -> Optional[str]:
        return self._tree["grade"]

    @property
    def points(self) -> Optional[Number]:
        return number_of(self._tree["points"])

    @property
    def range(self) -> Optional[Tuple[Number, Number]]:
        """The least and the most that the total may be; both the total when nothing is open."""
        ends = self._tree.get("range")
        if ends is None:
            return None
        return number_of(ends["least"]), number_of(ends["most"])  # type: ignore

    @property
    def possible_grades(self) -> List[str]:
        """The grades that the total may have."""
        return self._tree["possible_grades"]

    @property
    def ledger(self) -> List[Dict[str, Any]]:
        return self._tree["ledger"]

    @property
    def duties(self) -> List[Dict[str, Any]]:
        return self._tree["duties"]

    @property
    def problems(self) -> List[Dict[str, Any]]:
        return self._tree["problems"]

    def __repr__(self) -> str:
        if self.total is None and self.range is not None:
            least, most = self.range
            return f"<Evaluation {least} to {most}: {' or '.join(self.possible_grades)}>"
        return f"<Evaluation {self.total}: {self.grade}>"
