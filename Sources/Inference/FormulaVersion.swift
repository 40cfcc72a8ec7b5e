/// The version of the formulas: it is raised by every change that gives another figure for the same inputs,
/// and stands beside published figures.
package enum FormulaVersion {
    /// The formulas of this build.
    package static let current = "2"
}
