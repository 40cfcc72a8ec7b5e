/// Which option is the cheapest over a range of volumes: where each takes over, exactly.
///
/// Walked from the lower to the upper end, the cheapest option changes at finitely many volumes. A stretch
/// between two of them *stands* where its end is at least 1.1 times its start. What is promised:
///
/// 1. The runs cover the range in order, and neighbours differ. A run begins where a stretch of its option begins
///    that stands; the first one begins at the lower end.
/// 2. Outside of a run's `doubts` no option costs less than the run's, and none that comes before it in the order
///    of the curves costs the same, but at single volumes at which lines touch or cross.
/// 3. The replicas of self-hosting come in steps, so that near a crossing two options may take turns. Stretches
///    that do not stand are doubts of the run before (at the lower end, of the one after). Where an option takes
///    turns with the one before it (X, Y, X, Y), whether all of these stand or not, its run begins where it takes
///    over for the last time, from which volume on the one before is not the cheapest again; the turns are a
///    doubt of the one before.
package struct CheapestOverVolume: Hashable, Sendable {
    /// Volumes in tokens per day: those above `start`, up to and including `end`.
    package struct Stretch: Hashable, Sendable {
        package let start: Rational
        package let end: Rational
    }

    /// The volumes of one cheapest option.
    package struct Run: Hashable, Sendable {
        package let option: OptionID
        /// From which volume on it is the cheapest; not part of the run, but of the one before. Tokens per day.
        package fileprivate(set) var start: Rational
        /// Up to and including which volume, tokens per day.
        package fileprivate(set) var end: Rational
        /// The parts of the run in which another option is the cheapest in places, in rising order.
        package fileprivate(set) var doubts: [Stretch]

        /// Up to which volume it is the cheapest before the doubts that lead to the run's end: with the next
        /// run's start, from where to where the two take turns. Equal to `end` where they do not.
        package var settledEnd: Rational {
            guard let last = doubts.last, last.end == end else { return end }
            return last.start
        }
    }

    /// The runs in rising order. Empty where no stretch stands: then the cheapest option changes with almost every
    /// replica, over the whole range.
    package let runs: [Run]

    /// The cheapest of several curves, in their order, above one volume up to and including another, in tokens per
    /// day; `lower` is at least 0 and below `upper`.
    ///
    /// Exact. Throws `overflow`, and `nearlyParallel` for more than `CheapestWalk.stretchLimit` changes. O(changes ×
    /// curves) questions of a gap in closed form, but for two staircases.
    package init(
        of curves: [CostCurve], above lower: Rational, upTo upper: Rational
    ) throws(ArithmeticError) {
        var runs = CheapestRuns(above: lower)
        for stretch in try CheapestWalk(curves, above: lower, upTo: upper).stretches {
            try runs.append(stretch)
        }
        self.runs = runs.ended(at: upper)
    }
}

extension Estimate {
    /// The cheapest options over a range of volumes in tokens per day, as `CheapestOverVolume` has it; nil where
    /// an exact result does not fit.
    package func cheapest(above lower: Rational, upTo upper: Rational) -> CheapestOverVolume? {
        do {
            return try CheapestOverVolume(of: curves, above: lower, upTo: upper)
        } catch {
            return nil
        }
    }
}

/// Makes runs of stretches, one after the other.
private struct CheapestRuns {
    private typealias Run = CheapestOverVolume.Run
    private typealias Stretch = CheapestOverVolume.Stretch

    /// All but the last one with their final ends.
    private var runs: [Run] = []
    /// The end of the last stretch that stands.
    private var settled: Rational
    /// The options of the stretches since then, which do not stand.
    private var passed: [OptionID] = []

    init(above lower: Rational) { settled = lower }

    /// Takes in the next stretch.
    mutating func append(_ stretch: CheapestWalk.Stretch) throws(ArithmeticError) {
        guard try 10 * stretch.end >= 11 * stretch.start else { return passed.append(stretch.option) }
        if runs.isEmpty {
            begin(stretch, at: settled)
        } else if runs.last?.option == stretch.option {
            goOn(stretch)
        } else {
            closeLast(at: stretch.start)
            begin(stretch, at: stretch.start)
            let options = runs.suffix(4).map(\.option)
            if options.count == 4, options.prefix(2) == options.suffix(2) { foldTurns(into: runs.count - 4) }
        }
        settled = stretch.end
        passed = []
    }

    /// The runs, the last one up to the end of the range.
    func ended(at upper: Rational) -> [CheapestOverVolume.Run] {
        var result = self
        result.closeLast(at: upper)
        return result.runs
    }

    /// A new run; where it begins before its first stretch that stands, with a doubt.
    private mutating func begin(_ stretch: CheapestWalk.Stretch, at start: Rational) {
        let doubts = start < stretch.start ? [Stretch(start: start, end: stretch.start)] : []
        runs.append(Run(option: stretch.option, start: start, end: stretch.end, doubts: doubts))
    }

    /// The last run, once more; where the one before had its turn meanwhile, the run begins only here.
    private mutating func goOn(_ stretch: CheapestWalk.Stretch) {
        if runs.count > 1, passed.contains(runs[runs.count - 2].option) {
            begin(stretch, at: stretch.start)
            foldTurns(into: runs.count - 3)
        } else {
            closeLast(at: stretch.start)
            runs[runs.count - 1].end = stretch.end
        }
    }

    /// What lies between the last stretch that stands and a volume is a doubt of the last run.
    private mutating func closeLast(at volume: Rational) {
        guard let last = runs.indices.last, settled < volume else { return }
        runs[last].doubts.append(Stretch(start: settled, end: volume))
        runs[last].end = volume
    }

    /// The runs between one and the last are turns, a doubt of the first of them.
    private mutating func foldTurns(into first: Int) {
        let turns = Stretch(start: runs[first].settledEnd, end: runs[runs.count - 1].start)
        runs[first].doubts.removeAll { $0.start >= turns.start }
        runs[first].doubts.append(turns)
        runs[first].end = turns.end
        runs.removeSubrange(first + 1..<runs.count - 1)
    }
}
