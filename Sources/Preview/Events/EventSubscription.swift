/// A browser that waits for events.
package struct EventSubscription: Sendable, Equatable {
    /// The file of the page that it shows, as in `RequestPath`.
    let file: String
    /// The tag of the page that it shows.
    let tag: String
}
