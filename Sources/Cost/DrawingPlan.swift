/// What is computed of each draw: the inputs that are drawn, and the expressions that depend on them.
package struct DrawingPlan {
    /// The options compared, in their order.
    package let options: [OptionID]
    /// The inputs of the expressions, by their numbers, each with the dimension in which it is drawn.
    package var inputs: [(number: DrawnNumber, dimension: Int)] = []
    /// The numbers that are mirrored one after the other: the id of each, and its inputs by their place among all.
    package var sources: [(id: String, inputs: Range<Int>)] = []
    /// The cost of each option at the volume in question, USD per month.
    package var costs: [Expression] = []
    /// What is steady where it is not below zero; nil where that is not asked.
    package var saving: Expression?
    /// The cost of each option at further volumes, USD per month, each with the option that is held against the
    /// others there.
    package var elsewhere: [(option: OptionID, costs: [Expression])] = []

    /// A plan for these options, of which nothing is computed yet.
    package init(of options: [OptionID]) { self.options = options }
}
