"""Of findings that overlap the gravest stays, however many there are."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lint import resolve as resolving
from lint.model import Confidence, Finding, Severity, Span
from lint.resolve import rank, resolve


def finding(place: tuple[int, int], severity: Severity, rule: str) -> Finding:
    start, length = place
    return Finding(rule, "style", severity, Confidence.HIGH, "", Span(start, start + length), "")


FINDINGS = st.lists(
    st.builds(
        finding,
        st.tuples(st.integers(0, 60), st.sampled_from([0, 0, 1, 2, 5, 30])),
        st.sampled_from(list(Severity)),
        st.sampled_from("ab"),
    ),
    max_size=40,
)


def stands_in_the_way(kept: Finding, one: Finding) -> bool:
    """Whether two findings touch a common character; one without any has none behind it, where it came second."""
    if kept.span < one.span:
        return kept.span.end > one.span.start
    return kept.span.start < max(one.span.end, one.span.start + 1)


def one_by_one(findings: list[Finding]) -> tuple[Finding, ...]:
    kept: list[Finding] = []
    for one in sorted(findings, key=rank):
        if not any(stands_in_the_way(other, one) for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.span))


@pytest.mark.parametrize("chunk", [2, 5, 2000])
@given(findings=FINDINGS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_those_that_stay_are_those_of_comparing_each_with_each(
    chunk: int, findings: list[Finding], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resolving, "CHUNK", chunk)
    assert resolve(findings) == one_by_one(findings)
