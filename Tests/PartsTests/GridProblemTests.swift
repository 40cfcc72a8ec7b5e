import BuiltSites
import Parts
import Site
import Testing

/// What is wrong with a grid is said in the choice that wrote it, once.
@Suite struct GridProblemTests {
    @Test func anUnknownModelStandsInItsChoice() async {
        let report = await gridPage(
            grid: GridSample.grid.replacing("{model: small}", with: "{model: smal}")
        ).report
        #expect(
            report.hasPrefix(
                "content/data/grid.yaml:26:35: error: there is no model 'smal' [model-unknown]\n"
                    + "    help: did you mean 'small'?\n"))
        #expect(report.ranges(of: "error:").count == 1)
    }

    @Test func aNumberThatBreaksARuleStandsInItsChoice() async {
        let report = await gridPage(
            grid: GridSample.grid.replacing("input_share: 9/10", with: "input_share: 9")
        ).report
        #expect(
            report.contains(
                "content/data/grid.yaml:15:53: error: workload.input_share is 9, but a share lies between 0 and 1"
            ))
        #expect(report.ranges(of: "error:").count == 1)
    }

    @Test func twoChoicesMayNotWriteTheSameNumber() async {
        let report = await gridPage(
            grid: GridSample.grid.replacing("{model: big}", with: "{model: big, staff_fte: 1}")
        ).report
        #expect(
            report.contains(
                """
                content/data/grid.yaml:22:40: error: 'options.closed.staff_fte' is written by two choices that \
                can go together [grid-twice]
                    help: write it in the choices of one dimension, or once for all at the top
                """))
        #expect(report.ranges(of: "error:").count == 1)
    }

    @Test func aMissingWorkloadIsSaidOnce() async {
        let report = await gridPage(
            grid: GridSample.grid.replacing(
                "        workload: {tokens_per_day: 1M", with: "        wrkload: {tokens_per_day: 1M")
        ).report
        #expect(
            report.contains(
                "the choice 'short' has no key 'wrkload' [unknown-key]\n    help: did you mean 'workload'?"))
    }

    @Test func anIDMustFitIntoAnAddress() async {
        let report = await gridPage(grid: GridSample.grid.replacing("id: short", with: "id: short.er")).report
        #expect(
            report.contains(
                """
                content/data/grid.yaml:8:13: error: 'short.er' cannot be an id of the grid [cost-word]
                    help: it becomes part of an address: use letters, digits, '-' and '_'
                """))
    }

    @Test func idsAreUniqueAndOneChoiceIsUsual() async {
        let twice = await gridPage(grid: GridSample.grid.replacing("id: long", with: "id: short")).report
        #expect(twice.contains("there are two choices 'short' [cost-twice]"))
        let usual = await gridPage(
            grid: GridSample.grid.replacing("title: Short\n", with: "title: Short\n        usual: true\n")
        ).report
        #expect(usual.contains("two choices of one dimension are 'usual' [grid-usual]"))
    }

    @Test func oneDimensionIsTooFew() async {
        let lines = GridSample.grid.split(separator: "\n", omittingEmptySubsequences: false)
        let report = await gridPage(grid: lines.prefix(15).joined(separator: "\n") + "\n").report
        #expect(
            report.contains(
                """
                content/data/grid.yaml:4:1: error: a grid needs two dimensions at least [grid-size]
                    help: write single scenarios into content/data/scenarios.yaml
                """))
    }

    @Test func thereIsALimit() async {
        let choices = (0..<13).map { "      - {id: c\($0), title: C}\n" }.joined()
        let dimensions = (0..<3).map { "  - id: d\($0)\n    title: D\n    choices:\n\(choices)" }.joined()
        let report = await gridPage(grid: "dimensions:\n" + dimensions).report
        #expect(
            report.contains(
                """
                content/data/grid.yaml:1:1: error: the choices make 2197 combinations, and a grid may have 2000 \
                [grid-size]
                    help: take a dimension or some choices out
                """))
    }

    @Test func anUnknownAssumptionInPlaceOfANumber() async {
        let report = await gridPage(
            grid: GridSample.grid.replacing("staff_fte: 0.1", with: "staff_fte: {assumption: enginer}")
        ).report
        #expect(
            report.contains(
                "there is no assumption 'enginer' [assumption-unknown]\n    help: did you mean 'engineer'?"))
    }

    @Test func withoutAGridItsDirectiveIsAnError() async {
        let report = await costPage("```{scenario-grid}\n```\n").report
        #expect(
            report.contains(
                """
                '{scenario-grid}' needs a grid [grid-missing]
                    help: write 'content/data/grid.yaml', or take this out
                """))
    }
}
