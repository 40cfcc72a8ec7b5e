import Answers
import Cost
import CostPages
import Exact
import Inference
import Telling

// The findings: sentences without a full stop, each with its number.
extension FigureWords {
    /// `A replica costs no more per token than closed from 1% utilisation, than managed open from 15%; this peak
    /// allows 18%`.
    static func utilization(
        _ breakEvens: [(option: OptionID, share: Rational?)], most: Rational, in words: CurveWords
    ) -> String {
        let won = breakEvens.compactMap { option, share in
            share.map { "than \(words.name(option)) from \(CostWords.share($0))" }
        }
        let lost = breakEvens.filter { $0.share == nil }.map { words.name($0.option) }
        let start =
            won.isEmpty
            ? "A replica costs more per token than \(lost.joined(separator: " and ")) at any utilisation"
            : "A replica costs no more per token \(won.joined(separator: ", ")) utilisation on"
        return "\(start); this peak allows \(Display.percent(most))"
    }

    static func largestUse(_ share: Rational) -> String {
        "The peak of this workload allows at most \(Display.percent(share))"
    }

    /// `The crossover from closed to self-hosted moves most with this input: Peak load over average load, 89 M to
    /// 360 M`.
    static func movesMost(
        _ crossover: Crossover, _ input: String, _ range: String, in words: CurveWords
    ) -> String {
        let pair = "from \(words.name(crossover.overtaken)) to \(words.name(crossover.overtaking))"
        return "The crossover \(pair) moves most with this input: \(input), \(range)"
    }

    static func sensitivityMeasure(_ crossover: Crossover, in words: CurveWords) -> String {
        let pair = "\(words.name(crossover.overtaking)) stays cheaper than \(words.name(crossover.overtaken))"
        return "Tokens a day from which \(pair), by input"
    }

    static func crossoverAxis(_ crossover: Crossover, in words: CurveWords) -> String {
        "Crossover from \(words.name(crossover.overtaken)) to \(words.name(crossover.overtaking)), tokens a day"
    }

    static func asItStands(_ volume: String) -> String { "As the scenario stands: \(volume)" }

    static func nothingMoves(_ crossover: Crossover, in words: CurveWords) -> String {
        let pair = "\(words.name(crossover.from)) and \(words.name(crossover.to))"
        return "No input alone moves the crossover between \(pair). \(words.sentence(crossover))"
    }

    /// `Hybrid costs no more than closed up to a closed share of 77%, and more than managed open at every share`.
    static func hybridLimits(
        of hybrid: OptionID, _ limits: [(option: OptionID, share: Rational?)], in words: CurveWords
    ) -> String {
        let lost = limits.filter { $0.share == nil }.map { words.name($0.option) }
        let won = limits.compactMap { option, share in
            share.map { "than \(words.name(option)) up to a closed share of \(Display.percent($0))" }
        }
        let more = "more than \(lost.joined(separator: " and ")) at every share"
        if won.isEmpty { return "\(words.title(hybrid)) costs \(more)" }
        return
            "\(words.title(hybrid)) costs no more \(won.joined(separator: ", "))\(lost.isEmpty ? "" : ", and \(more)")"
    }

    static func chosenShare(_ share: Rational) -> String { "This scenario: \(Display.percent(share))" }

    static func hybridMeasure(_ tokensPerDay: Rational) -> String {
        "USD a month at \(CostWords.volume(tokensPerDay)), by the share sent to the closed model"
    }

    static func paybackMeasure(_ tokensPerDay: Rational) -> String {
        "USD since the start, by month, at \(CostWords.volume(tokensPerDay))"
    }

    /// `Moving from closed to self-hosted at 700 M tokens a day pays back after 12 months (4 to 31)`.
    static func paysBack(
        _ from: String, _ to: String, _ volume: String, _ months: LowBaseHigh<Rational?>
    ) -> String {
        let move = "Moving from \(from) to \(to) at \(volume)"
        guard let low = months.low, let base = months.base, let high = months.high else { return move }
        let time = "\(move) pays back after \(Display.months(base))"
        let ends = [low, high].map { $0.text(places: 0) }
        return ends[0] == ends[1] ? time : "\(time) (\(span(ends[0], ends[1])))"
    }

    /// `Moving from closed to self-hosted at 1.5 M tokens a day never pays back: it costs $22,400 a month more`.
    static func neverPaysBack(_ from: String, _ to: String, _ volume: String, saved: Rational) -> String {
        let move = "Moving from \(from) to \(to) at \(volume)"
        if saved > 0 {
            return "\(move) does not pay back in ten years: it saves \(dollars(saved)) a month"
        }
        if saved == 0 { return "\(move) never pays back: it costs the same a month" }
        return "\(move) never pays back: it costs \(dollars(-saved)) a month more"
    }
}
