import Fields
import InferencePages

/// What a record keeps of the costs that it rests on, so that they can be computed again.
enum RecordedSubject: Sendable {
    case none
    /// A workload file, and the numbers of the dated tables on which it leans.
    case workload(LocatedValue, [TableInput])
    /// The id of a comparison of the handbook, and the numbers behind it.
    case comparison(String, [TableInput])
}
