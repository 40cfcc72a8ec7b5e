package import Exact

/// How options compare over 4,096 draws of everything that is assumed.
///
/// Named sets say how far a figure can move, and not how often the answer changes. So every uncertain number is
/// drawn, each on its own. Shares are shares of these assumptions: nobody knows how likely each value is.
package struct Draws: Sendable {
    /// How many draws there are.
    package static let count = Sobol.count
    /// The most uncertain numbers of one scenario.
    package static let largestNumberOfUncertainties = Sobol.dimensions - 1

    /// The options compared, in their order.
    package let options: [OptionID]
    /// In how many draws each option is the cheapest, in the order of the options; ties go to the first, and draws in
    /// which no option can be had to none.
    package let cheapest: [Int]
    /// In how many draws capacity of one's own is steady; nil where that is not asked.
    package let steady: Int?
    /// By first and second option, one after the other: in how many draws the first costs no more.
    let noDearer: [Int]
    /// At further volumes: in how many draws the option of the reference costs no more than each option.
    let others: [[Int]]
    /// In how many draws mirroring a number alone changes the cheapest option, the most first; those that
    /// change it nowhere are left out.
    package let decisive: [Decisive]

    /// A number that decides, and how often.
    package struct Decisive: Hashable, Sendable {
        /// The uncertainty's id.
        package let id: String
        /// Draws in which mirroring its draw, u to 1 - u, changes the cheapest option.
        package let draws: Int

        /// A number, and in how many draws it decides.
        package init(id: String, draws: Int) {
            self.id = id
            self.draws = draws
        }
    }

    /// A further volume at which options are compared with one of them.
    package struct Reference: Sendable {
        package let volume: Rational
        /// The option that is held against each other one.
        package let option: OptionID

        /// A volume, and the option that is held against the others there.
        package init(volume: Rational, option: OptionID) {
            self.volume = volume
            self.option = option
        }
    }

    /// Draws in which `left` costs no more than `right` at the volume in question; nil where one of them is not
    /// compared.
    package func draws(_ left: OptionID, noDearerThan right: OptionID) -> Int? {
        guard let row = options.firstIndex(of: left), let column = options.firstIndex(of: right)
        else { return nil }
        return noDearer[row * options.count + column]
    }

    /// Draws in which the option of a reference, by its place, costs no more than another; nil where that is not
    /// compared.
    package func draws(reference: Int, noDearerThan option: OptionID) -> Int? {
        options.firstIndex(of: option).map { others[reference][$0] }
    }

    /// The share of draws in which an option is the cheapest, 0 to 1; nil where it is not compared.
    package func share(_ option: OptionID) -> Rational? {
        guard let index = options.firstIndex(of: option) else { return nil }
        return Self.share(cheapest[index])
    }

    /// A number of draws as a share of all, 0 to 1.
    package static func share(_ draws: Int) -> Rational {
        Rational(Int128(draws), dividedBy: Int128(count))
    }
}

extension Draws {
    /// Whether so many draws settle a question together with the base: at least 80 of 100 agree with it.
    package static func areSettling(_ agreeing: Int) -> Bool { 100 * agreeing >= 80 * count }
}
