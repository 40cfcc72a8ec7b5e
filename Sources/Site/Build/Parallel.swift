import Synchronization

/// Hands out the next piece of work to whoever asks first.
private final class WorkQueue: Sendable {
    private let next = Atomic<Int>(0)
    private let count: Int
    private let chunk: Int

    init(count: Int, chunk: Int) {
        self.count = count
        self.chunk = chunk
    }

    /// The next range of indices, or nil when all are given out.
    func take() -> Range<Int>? {
        let start = next.wrappingAdd(chunk, ordering: .relaxed).oldValue
        return start < count ? start..<min(start + chunk, count) : nil
    }
}

/// The results of `work` for every index below `count`, in order, computed by `workers` tasks.
///
/// The work is cut into chunks, since a task for each index costs more than most indices do.
func inParallel<Result: Sendable>(
    count: Int, workers: Int, chunk: Int = 16, _ work: @escaping @Sendable (Int) -> Result
) async -> [Result] {
    guard workers > 1, count > chunk else { return (0..<count).map(work) }
    let queue = WorkQueue(count: count, chunk: chunk)
    let pieces = await withTaskGroup(of: [(Int, [Result])].self) { group in
        for _ in 0..<workers {
            group.addTask {
                var done: [(Int, [Result])] = []
                while let range = queue.take() { done.append((range.lowerBound, range.map(work))) }
                return done
            }
        }
        return await group.reduce(into: []) { $0 += $1 }
    }
    return pieces.sorted { $0.0 < $1.0 }.flatMap(\.1)
}
