import Exact

/// Makes runs of stretches, one after the other, as `CheapestOverVolume` promises them.
struct CheapestRuns {
    private typealias Stretch = CheapestOverVolume.Stretch

    /// A run, and where its first stretch that stands begins.
    private struct Draft {
        var run: CheapestOverVolume.Run
        let stands: Rational

        /// Ends the run with a doubt, in place of all doubts that reach beyond its start.
        mutating func end(withDoubtFrom start: Rational, to end: Rational) {
            run.doubts = run.doubts.filter { $0.end <= start } + [Stretch(start: start, end: end)]
            run.end = end
        }
    }

    /// All but the last one with their final ends.
    private var drafts: [Draft] = []
    /// All stretches so far.
    private var stretches: [CheapestWalk.Stretch] = []
    /// The end of the last stretch that stands.
    private var settled: Rational

    init(above lower: Rational) { settled = lower }

    /// Takes in the next stretch.
    mutating func append(_ stretch: CheapestWalk.Stretch) throws(ArithmeticError) {
        stretches.append(stretch)
        guard try 10 * stretch.end >= 11 * stretch.start else { return }
        if drafts.last?.run.option == stretch.option, !hadTurn {
            closeLast(at: stretch.start)
            drafts[drafts.count - 1].run.end = stretch.end
        } else {
            begin(stretch)
            foldTurns()
            foldReturn()
        }
        settled = stretch.end
    }

    /// The runs, the last one up to the end of the range.
    func ended(at upper: Rational) -> [CheapestOverVolume.Run] {
        var result = self
        result.closeLast(at: upper)
        return result.drafts.map { $0.run }
    }
}

extension CheapestRuns {
    /// Whether the option of the run before the last one had a turn since the last one's latest stretch.
    private var hadTurn: Bool {
        guard let before = drafts.dropLast().last?.run.option else { return false }
        return stretches.contains { $0.option == before && $0.start >= settled }
    }

    private mutating func begin(_ stretch: CheapestWalk.Stretch) {
        let start = drafts.isEmpty ? settled : stretch.start
        closeLast(at: start)
        let doubts = start < stretch.start ? [Stretch(start: start, end: stretch.start)] : []
        drafts.append(
            Draft(
                run: .init(option: stretch.option, start: start, end: stretch.end, doubts: doubts),
                stands: stretch.start))
    }

    /// What lies between the last stretch that stands and a volume is a doubt of the last run.
    private mutating func closeLast(at volume: Rational) {
        guard let last = drafts.indices.last, settled < volume else { return }
        drafts[last].run.doubts.append(Stretch(start: settled, end: volume))
        drafts[last].run.end = volume
    }

    /// Makes the turns before the last run a doubt of the run with which it took them.
    private mutating func foldTurns() {
        guard let last = drafts.last?.run, let before = partner else { return }
        drafts.removeSubrange(before + 1..<drafts.count - 1)
        let start = turnsStart(of: drafts[before], with: last.option)
        guard start < last.start else { return }
        drafts[before].end(withDoubtFrom: start, to: last.start)
    }

    /// The index of the run with which the last one took turns: X in X, Y, X, Y and in X, Y, Y; else the run before.
    private var partner: Int? {
        let options = Array(drafts.map { $0.run.option }.suffix(4))
        let count = options.count
        guard count > 1 else { return nil }
        if count == 4, options.prefix(2) == options.suffix(2) { return drafts.count - 4 }
        return options[count - 2] == options[count - 1] ? drafts.count - 3 : drafts.count - 2
    }

    /// Makes one run of X, Y, X where Y had several turns.
    private mutating func foldReturn() {
        guard drafts.count > 2, let last = drafts.last?.run else { return }
        let (before, between) = (drafts[drafts.count - 3], drafts[drafts.count - 2].run.option)
        let turns = stretches.count { $0.option == between && $0.start > before.stands }
        guard before.run.option == last.option, turns > 1 else { return }
        drafts.removeLast(2)
        let start = turnsStart(of: before, with: between)
        drafts[drafts.count - 1].end(withDoubtFrom: start, to: last.start)
        drafts[drafts.count - 1].run.end = last.end
    }

    /// Where the turns of a run with a later option begin: with the first stretch of that option, or with the doubt
    /// that holds it.
    private func turnsStart(of draft: Draft, with option: OptionID) -> Rational {
        let turn = stretches.first { $0.option == option && $0.start > draft.stands }?.start
        let start = min(turn ?? draft.run.settledEnd, draft.run.settledEnd)
        return min(start, draft.run.doubts.first { $0.end > start }?.start ?? start)
    }
}
