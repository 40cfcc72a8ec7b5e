import Answers
import BuiltSites
import Charts
import Cost
import CostPages
import Exact
import Inference
import Parts
import Samples
import Telling
import Testing

@testable import Claims
@testable import DecisionPages
@testable import InferencePages
@testable import Site

/// What the charts of a scenario say. The figures are worked out by hand: a replica costs as much as 6 M tokens
/// a day from the closed model, and carries 10 M.
@Suite struct FigureTests {
    @Test func theBoundaryIsInTitleLabelDescriptionAndTable() throws {
        let near = try #require(try FigureSample.view(scenarios: FigureSample.pair).nearFigure)
        #expect(
            near.title == "Closed is cheapest up to about 6.0 M tokens a day, self-hosted from about 12 M on")
        #expect(near.description == "\(near.title). The data table follows.")
        #expect(near.heading == "Near the crossover")
        #expect(near.notes.contains(FigureWords.takeTurns))
        let chart = try lines(near)
        #expect(chart.rule?.label == near.title)
        // With rent at its high end self-hosting is never the cheapest: the boundary has no range.
        #expect(chart.rule.map { [$0.x, $0.from, $0.to] } == [12_000_000, 12_000_000, 12_000_000])
        #expect(chart.x.upper == 24_000_000)
        #expect(near.data.csv.contains("\n12000000,2165,2165,2165,2165,1982.5,4695\n"))
    }

    /// The hybrid is cheaper than the second replica while that is new.
    @Test func theRuleOfSeveralBoundariesSaysWhichItMarks() throws {
        let near = try #require(try FigureSample.view(scenarios: Self.at12M).nearFigure)
        #expect(
            near.title
                == "Closed is cheapest up to about 6.0 M tokens a day, self-hosted up to about 10 M, hybrid beyond"
        )
        #expect(try lines(near).rule?.label == "About 6.0 M tokens a day: below closed, above self-hosted")
        #expect(
            near.description.contains(". About 6.0 M tokens a day: below closed, above self-hosted. The data")
        )
    }

    /// A scenario that lies beyond twice the boundary is on the chart all the same, where it is not far beyond.
    @Test func theScenariosOwnVolumeIsMarked() throws {
        let near = try lines(try #require(try FigureSample.view().nearFigure))
        #expect(near.x.upper == 25_000_000 && near.place == 20_000_000)
        let far = FigureSample.scenarios.replacing("tokens_per_day: 20M", with: "tokens_per_day: 61M")
        let figure = try #require(try FigureSample.view(scenarios: far).nearFigure)
        #expect(try lines(figure).x.upper == 12_000_000)
        #expect(!figure.notes.contains { $0.contains("triangle") })
    }

    private static let at12M = FigureSample.scenarios.replacing(
        "tokens_per_day: 20M", with: "tokens_per_day: 12M")

    @Test func aBoundaryHasItsRangeWhereEverySetHasIt() throws {
        let narrow = FigureSample.assumptions.replacing(
            "low: 0.5, base: 1, high: 3", with: "low: 0.5, base: 1, high: 1.5"
        ).replacing("low: 0.1, base: 0.1, high: 0.2", with: "low: 0.1, base: 0.1, high: 0.1")
        let near = try #require(try FigureSample.view(assumptions: narrow, scenarios: Self.at12M).nearFigure)
        #expect(
            near.title
                == "Closed is cheapest up to about 6.0 M tokens a day (3.0 M to 9.0 M), self-hosted up to about 10 M, "
                + "hybrid beyond")
        let rule = try #require(try lines(near).rule)
        #expect([rule.x, rule.from, rule.to] == [6_000_000, 3_000_000, 9_000_000])
    }

    @Test func withoutABoundaryTheScenariosVolumeIsInTheMiddle() throws {
        let cheap = FigureSample.scenarios.replacing(
            "closed: {prices: {input: 1, output: 1}, staff",
            with: "closed: {prices: {input: 0, output: 0}, staff")
        let near = try #require(try FigureSample.view(scenarios: cheap).nearFigure)
        #expect(near.title == "Closed is cheapest at every volume up to 40 M tokens a day")
        #expect(near.heading == "Near the scenario's volume")
        #expect(near.data.name == "Cost near the scenario's volume, The case")
        #expect(try lines(near).rule == nil)
        #expect(try lines(near).x.upper == 40_000_000)
    }

    @Test func theStaircaseIsDrawnStepByStep() throws {
        let near = try #require(try FigureSample.view(scenarios: FigureSample.pair).nearFigure)
        let line = try #require(try lines(near).series.first { $0.label == "Self-hosted" }).points
        let steps = [(0.0, 1982.5), (10, 1982.5), (10, 2165), (20, 2165), (20, 2347.5), (24, 2347.5)]
        #expect(line == steps.map { Point($0.0 * 1_000_000, $0.1) })
    }

    @Test func theWholeRangeNamesTheCheapest() throws {
        let range = try #require(try FigureSample.view().rangeFigure)
        #expect(
            range.title
                == "Closed is cheapest up to about 6.0 M tokens a day, self-hosted beyond, but for some between about "
                + "10 M and about 50 M")
        let ticks = try lines(range).x
        #expect(
            ticks.ticks(atMost: 10).map(ticks.label) == [
                "0.1 M", "1 M", "10 M", "100 M", "1,000 M", "10,000 M",
            ])
    }

    @Test func utilisationIsComparedWithWhatThePeakAllows() throws {
        let figure = try #require(try FigureSample.view().utilizationFigure)
        #expect(
            figure.title
                == "A replica costs no more per token than closed from 19%, than hybrid from 29% utilisation on; "
                + "this peak allows 31%")
        let fleet = try #require(try lines(figure).series.last)
        #expect(fleet.markers == [0.15, 0.3, 0.6, 0.9])
        #expect(figure.data.csv.contains("\n0.3,0.625,0.3125,1.875,1,1,1,0.65,0.65,0.65\n"))
    }

    /// On ten days of a month the peak is three times as high, and a replica is used a third as well.
    @Test func idleDaysLowerTheUtilisationThatThePeakAllows() throws {
        let idle = FigureSample.scenarios.replacing(
            "peak_to_average: 2}", with: "peak_to_average: 2, active_days_per_month: 10}")
        let figure = try #require(try FigureSample.view(scenarios: idle).utilizationFigure)
        #expect(figure.title.hasSuffix("; this peak allows 10%"))
    }

    @Test func theInputWithTheLargestSwingComesFirst() throws {
        let view = try FigureSample.view()
        let finding = try #require(view.mainFinding)
        let figure = try #require(try view.sensitivityFigure(finding, inputs: Route("cost/assumptions/")))
        #expect(
            figure.title
                == "The crossover from closed to self-hosted moves most with this input: Rent, 3.0 M to never"
        )
        #expect(figure.description.contains(". As the scenario stands: about 12 M tokens a day. The data"))
        #expect(
            figure.data.csv
                == """
                assumption,unit,low,high,crossover_at_low,crossover_at_high
                rent,factor,0.5,3,3000000,
                staff,share,0.1,0.2,12000000,161178082.191781

                """)
        guard case .bars(let chart) = figure.picture else { throw OtherPicture() }
        #expect(chart.bars.map(\.label) == ["Rent (factor)", "Staff (share)"])
        #expect(chart.bars[0].ends == [BarChart.End(3_000_000, "0.5"), BarChart.End(nil, "3: never")])
    }

    @Test func aHybridHasItsLimits() throws {
        let figure = try #require(try FigureSample.view().hybridFigure)
        #expect(
            figure.title
                == "Hybrid costs no more than closed up to a closed share of 77%, than self-hosted up to a closed "
                + "share of 19%")
        #expect(try lines(figure).rule?.label == "This scenario: 50%")
        #expect(figure.data.csv.contains("\n0.5,2295.416666"))
    }

    @Test func aMovePaysBackWithinARange() throws {
        let costs = try FigureSample.costs()
        let outlay = try #require(costs.book.assumptions.last)
        let view = try FigureSample.view()
        func figure(_ from: OptionID, _ to: OptionID) -> Figure? {
            view.paybackFigure(
                PaybackQuestion(from: from, to: to, outlay: outlay, tokensPerDay: 20_000_000))
        }
        #expect(
            figure(.closed, .hybrid)?.title
                == "Moving from closed to hybrid at 20 M tokens a day pays back after 18 months (9 to 71)")
        #expect(
            figure(.selfHosted, .closed)?.title
                == "Moving from self-hosted to closed at 20 M tokens a day never pays back: it costs $243 a month more"
        )
        #expect(figure(.closed, .managedOpen) == nil)
    }

    private func lines(_ figure: Figure) throws -> Chart {
        guard case .lines(let chart) = figure.picture else { throw OtherPicture() }
        return chart
    }

    private struct OtherPicture: Error {}
}
