"""One year of one committee with three cells over HTTP, on both databases: from the themes to a restated report.

The administrator opens the year, the clerk issues, decides and reports, secretaries, deputies and members do the
year's work in their cells, the inspector looks at one of them, and the level above accepts. Time passes between the
steps.
"""

from contextlib import ExitStack

from tests.journeys import year_of_offices as offices
from tests.journeys import year_of_people as people
from tests.journeys.committee import Committee
from tests.world import World


def test_one_year_of_one_committee(world: World) -> None:
    with ExitStack() as stack:
        at = Committee(world, stack)
        theme = people.the_year_is_opened_and_its_theme_issued(at)
        item = people.standards_are_issued_after_consultation(at)
        offices.sessions_are_planned_for_every_cell(at)
        pledges = people.everybody_registers(at, theme, item)
        offices.sessions_are_convened(at, 1)
        people.the_cells_publicise(at, pledges)
        offices.sessions_are_held(at, 1, publicised=pledges)
        people.an_exemplar_is_recognised_commended_publicised_and_replicated(at)
        offices.sessions_are_convened(at, 2)
        offices.sessions_are_held(at, 2)
        offices.an_inspection_finds_what_is_put_right_too_late(at, pledges)
        offices.sessions_are_convened(at, 3)
        offices.sessions_are_held(at, 3)
        people.members_report(at, pledges)
        offices.sessions_are_convened(at, 4)
        people.the_collective_assesses(at, pledges)
        offices.sessions_are_held(at, 4, assessed=pledges)
        offices.the_first_cell_is_graded_within_the_cap(at)
        report = offices.reports_go_up_sealed_and_are_accepted(at)
        offices.a_correction_is_restated(at, report, pledges)
        assert at.figures(at.committee, "study_sessions_attendance", "study_sessions_approved") == {
            "study_sessions_attendance": (43, 44),
            "study_sessions_approved": (9, 12),
        }
