package import Exact

/// Which option is the cheapest over a range of volumes: where each takes over, exactly.
///
/// Walked from the lower to the upper end, the cheapest option changes at finitely many volumes. A stretch
/// between two of them *stands* where its end is at least 1.1 times its start. What is promised:
///
/// 1. The runs cover the range in order, and neighbours differ. A run begins where a stretch of its option begins
///    that stands; the first one begins at the lower end.
/// 2. Outside of a run's `doubts` no option costs less than the run's, and none that comes before it in the order
///    of the curves costs the same, but at single volumes at which lines touch or cross.
/// 3. Capacity of one's own comes in steps, so that near a crossing two options may take turns. Stretches
///    that do not stand are doubts of the run before (at the lower end, of the one after). Where an option takes
///    turns with the one before it (X, Y, X, Y), whether all of these stand or not, its run begins where it takes
///    over for the last time, from which volume on the one before is not the cheapest again; the turns are a
///    doubt of the one before. Where that one is the cheapest in the end (X, Y, X, Y, X), all is its run.
package struct CheapestOverVolume: Hashable, Sendable {
    /// Volumes: those above `start`, up to and including `end`.
    package struct Stretch: Hashable, Sendable {
        package let start: Rational
        package let end: Rational
    }

    /// The volumes of one cheapest option.
    package struct Run: Hashable, Sendable {
        package let option: OptionID
        /// From which volume on it is the cheapest; not part of the run, but of the one before.
        package internal(set) var start: Rational
        /// Up to and including which volume.
        package internal(set) var end: Rational
        /// The parts of the run in which another option is the cheapest in places, in rising order.
        package internal(set) var doubts: [Stretch]

        /// Up to which volume it is the cheapest before the doubts that lead to the run's end: with the next
        /// run's start, from where to where the two take turns. Equal to `end` where they do not.
        package var settledEnd: Rational {
            guard let last = doubts.last, last.end == end else { return end }
            return last.start
        }
    }

    /// The runs in rising order. Empty where no stretch stands: then the cheapest option changes with almost every
    /// step, over the whole range.
    package let runs: [Run]

    /// The cheapest of several curves, in their order, above one volume up to and including another; `lower` is at least 0 and below `upper`.
    ///
    /// Exact. Throws `overflow`, and `tooManySteps` for more than `CheapestWalk.stretchLimit` changes. O(changes ×
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
