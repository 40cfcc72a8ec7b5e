/// What stands at a path.
package enum FileKind: Sendable, Hashable {
    case file, folder, link, fifo, socket, device
}
