import Synchronization

/// Does `work` for `0..<count` in chunks on two threads and joins the answers in order.
///
/// Two, since more threads in one file system wait for each other; chunks, since a task per file costs
/// more than a small file. Of several errors the one with the lowest number is thrown, so that it does
/// not depend on which thread was quicker.
func inChunks<Answer: Sendable>(
    _ count: Int, of size: Int = 64, _ work: @escaping @Sendable (Int) throws(WorkspaceError) -> Answer
) throws(WorkspaceError) -> [Answer] {
    let chunkCount = (count + size - 1) / size
    let shared = Shared<Answer>(chunkCount: chunkCount)
    onThreads(min(2, chunkCount)) { _ in
        while let chunk = shared.next() {
            let numbers = chunk * size..<min(count, (chunk + 1) * size)
            var answers: [Answer] = []
            answers.reserveCapacity(numbers.count)
            do throws(WorkspaceError) {
                for number in numbers { answers.append(try work(number)) }
                shared.put(.success(answers), at: chunk)
            } catch {
                shared.put(.failure(error), at: chunk)
            }
        }
    }
    return try shared.joined()
}

private final class Shared<Answer: Sendable>: Sendable {
    private struct State {
        var next = 0
        var hasFailed = false
        var results: [Result<[Answer], WorkspaceError>?]
    }
    private let state: Mutex<State>

    init(chunkCount: Int) {
        state = Mutex(State(results: Array(repeating: nil, count: chunkCount)))
    }

    /// The next chunk to do; nil when all are taken or one has failed. Chunks are taken in order, so
    /// that every chunk before a failed one is finished.
    func next() -> Int? {
        state.withLock { state in
            guard state.next < state.results.count, !state.hasFailed else { return nil }
            state.next += 1
            return state.next - 1
        }
    }

    func put(_ result: Result<[Answer], WorkspaceError>, at chunk: Int) {
        state.withLock { state in
            if case .failure = result { state.hasFailed = true }
            state.results[chunk] = result
        }
    }

    func joined() throws(WorkspaceError) -> [Answer] {
        var all: [Answer] = []
        for result in state.withLock({ $0.results }) {
            if let result { all += try result.get() }
        }
        return all
    }
}
