import Answers
import BuiltSites
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

/// The sentences about what is cheapest, word for word.
@Suite struct CheapestWordsTests {
    @Test func oneOption() throws {
        #expect(
            try sentence(
                [line(.managedOpen, 0, 1), line(.closed, 1, 1)], above: 100_000, upTo: 10_000_000_000)
                == "Managed open is cheapest at every volume from 0.1 M to 10,000 M tokens a day")
        #expect(
            try sentence([line(.managedOpen, 0, 1)], upTo: 24_000_000)
                == "Managed open is cheapest at every volume up to 24 M tokens a day")
    }

    @Test func twoAndThreeOptions() throws {
        let two = [line(.closed, 0, 2), line(.managedOpen, 7_600_000, 1)]
        #expect(
            try sentence(two, upTo: 20_000_000)
                == "Closed is cheapest up to about 7.6 M tokens a day, managed open beyond")
        #expect(
            try sentence(two, upTo: 20_000_000, range: (1, "5.0 M to 9.0 M"))
                == "Closed is cheapest up to about 7.6 M tokens a day (5.0 M to 9.0 M), managed open beyond")
        let three = two + [line(.selfHosted, 20_000_000, 0)]
        #expect(
            try sentence(three, upTo: 20_000_000)
                == "Closed is cheapest up to about 7.6 M tokens a day, managed open up to about 12 M, self-hosted beyond"
        )
        #expect(
            try sentence(three, upTo: 20_000_000, range: (2, "9.0 M to 15 M"))
                == "Closed is cheapest up to about 7.6 M tokens a day, managed open up to about 12 M (9.0 M to 15 M), "
                + "self-hosted beyond")
    }

    @Test func optionsThatTakeTurns() throws {
        let curves = [line(.closed, 0, ratio(5, 4)), stairs(.selfHosted, 10_000_000, every: 10_000_000)]
        #expect(
            try sentence(curves, upTo: 100_000_000)
                == "Closed is cheapest up to about 8.0 M tokens a day, self-hosted from about 32 M on")
        #expect(
            try sentence(curves, upTo: 100_000_000, range: (1, "20 M to 50 M"))
                == "Closed is cheapest up to about 8.0 M tokens a day, self-hosted from about 32 M (20 M to 50 M) on"
        )
        let first = [line(.managedOpen, -2_000_000, 2)] + curves
        #expect(
            try sentence(first, upTo: 100_000_000)
                == "Managed open is cheapest up to about 2.7 M tokens a day, closed up to about 8.0 M, self-hosted from "
                + "about 32 M on")
    }

    @Test func exceptionsAreNamed() throws {
        let pair = [line(.closed, 0, 2), line(.managedOpen, 20_000_000, 0)]
        #expect(
            try sentence(pair, above: 9_500_000, upTo: 100_000_000)
                == "Managed open is cheapest at every volume from 9.5 M to 100 M tokens a day, but for some below about "
                + "10 M")
        #expect(
            try sentence(pair, above: 1_000_000, upTo: 10_500_000)
                == "Closed is cheapest at every volume from 1 M to 10.5 M tokens a day, but for some above about 10 M"
        )
        // The first replica carries 106 and costs as much as 100 of the line.
        let replica = [line(.closed, 0, 1), stairs(.selfHosted, 100_000_000, every: 106_000_000)]
        #expect(
            try sentence(replica, upTo: 199_000_000)
                == "Closed is cheapest at every volume up to 199 M tokens a day, but for some between about 100 M and "
                + "about 110 M")
    }

    @Test func turnsThroughout() throws {
        let curves = [line(.closed, 0, ratio(101, 100)), stairs(.selfHosted, 10, every: 10)]
        #expect(
            try sentence(curves, above: 300, upTo: 600)
                == "The cheapest option changes with almost every replica from 0.0003 M to 0.0006 M tokens a day"
        )
    }

    @Test func aDescriptionHasTitleHeadlineAndCost() throws {
        #expect(
            CostWords.described(try FigureSample.costs().scenarios[0])
                == "The case. Closed is cheapest up to about 6.0 M tokens a day, self-hosted beyond, but for some between "
                + "about 10 M and about 50 M. At 20 M tokens a day self-hosted costs least: $2,160 a month.")
    }

    @Test func aBoundaryOfSeveral() {
        #expect(
            ModelOptions.usual.words.boundary(1_900_000_000, below: .managedOpen, above: .selfHosted)
                == "About 1,900 M tokens a day: below managed open, above self-hosted")
    }

    private func sentence(
        _ curves: [CostCurve], above lower: Rational = 0, upTo upper: Rational,
        range: (run: Int, text: String)? = nil
    ) throws -> String {
        let cheapest = try CheapestOverVolume(of: curves, above: lower, upTo: upper)
        return CheapestSentence(
            cheapest, over: .init(lower: lower, upper: upper, range: range), in: ModelOptions.usual.words
        ).text
    }

    /// `slope` dollars a month for each token a day.
    private func line(_ option: OptionID, _ fixed: Rational, _ slope: Rational) -> CostCurve {
        CostCurve(
            option: option, fixedUSDPerMonth: fixed,
            usdPerMonthPerUnit: slope)
    }

    private func stairs(_ option: OptionID, _ height: Rational, every width: Rational) -> CostCurve {
        CostCurve(
            option: option, fixedUSDPerMonth: 0, usdPerMonthPerUnit: 0,
            staircase: Staircase(usdPerMonthPerStep: height, volumePerStep: width))
    }

    private func ratio(_ top: Int, _ bottom: Int) -> Rational { (try? Rational(top) / Rational(bottom)) ?? 0 }
}
