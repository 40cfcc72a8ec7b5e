/// What stands in a table where there is no figure.
package enum StandIn {
    package static let none = "none"
    package static let tooLarge = "too large to compute"
    package static let notCompared = "not compared"

    package static let all: Set = [none, tooLarge, notCompared]
}
