/// A part that lies in a place of its own, which copies of the whole share until it is changed.
///
/// A scenario has some hundred numbers, each a fraction that may own memory: kept in line they would be copied one by
/// one wherever a scenario is passed on, in code that is far longer than the formulas.
@propertyWrapper package struct Boxed<Value: Hashable & Sendable>: Hashable, Sendable {
    private final class Place: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    private var place: Place

    package init(wrappedValue: Value) { place = Place(wrappedValue) }

    package var wrappedValue: Value {
        get { place.value }
        set { place = Place(newValue) }
    }

    package static func == (left: Boxed, right: Boxed) -> Bool {
        left.place === right.place || left.place.value == right.place.value
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(place.value) }
}
