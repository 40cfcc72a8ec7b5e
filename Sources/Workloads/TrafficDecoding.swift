import Diagnostics
import Exact
import Fields
import Inference

extension WorkloadDecoder {
    /// Reads `workload`: the traffic, by tokens or by requests.
    mutating func readWorkload(_ value: LocatedValue) -> Workload? {
        var reader = FieldReader(value, what: "'workload'", path: path)
        places["workload"] = value.span
        let group = "workload"
        let form = form(&reader)
        let volume = form.keys.prefix(2).map { number($0, &reader, in: group) }
        let cached = number("cached_share", &reader, in: group, usual: 0)
        let write = number("cache_write_share", &reader, in: group, usual: 0)
        let batch = number("batch_share", &reader, in: group, usual: 0)
        let last = form.keys.last.flatMap { number($0, &reader, in: group) }
        let peak = number("peak_to_average", &reader, in: group, usual: 1)
        let days = number("active_days_per_month", &reader, in: group, usual: CalendarMonth.days)
        let isLastingKnown = reader.contains("lasts_months")
        let lasts = written("lasts_months", &reader, in: group)
        var rest = Workload(tokensPerDay: 0, inputShare: 0, tokensPerRequest: 1)
        let isSound = readBounds(&rest, &reader)
        diagnostics += reader.finish()
        guard let amount = volume[0], let input = volume[1], let last, let cached, let write, let batch,
            let peak, let days, isSound, !isLastingKnown || lasts != nil
        else { return nil }
        rest.cachedShare = cached
        rest.cacheWriteShare = write
        rest.batchShare = batch
        rest.peakToAverage = peak
        rest.activeDaysPerMonth = days
        rest.lastsMonths = lasts
        switch form {
        case .tokens:
            rest.tokensPerDay = amount
            rest.inputShare = input
            rest.tokensPerRequest = last
            return rest
        case .requests:
            let requests = RequestVolume(perDay: amount, inputTokens: input, outputTokens: last)
            return workload(requests, rest, at: value.span)
        }
    }

    /// How a file says how much traffic there is.
    private enum VolumeForm: CaseIterable {
        case tokens, requests

        /// Its three keys: how much, the input, and the rest of a request.
        var keys: [String] {
            switch self {
            case .tokens: ["tokens_per_day", "input_share", "tokens_per_request"]
            case .requests: ["requests_per_day", "input_tokens_per_request", "output_tokens_per_request"]
            }
        }
    }

    /// The form that is written; keys of both are reported.
    private mutating func form(_ reader: inout FieldReader) -> VolumeForm {
        let first = VolumeForm.requests.keys.first(where: reader.contains)
        if let first, let other = VolumeForm.tokens.keys.first(where: reader.contains) {
            reader.report(
                "cost-twice", "'workload' has both '\(first)' and '\(other)'", at: reader.span(of: other),
                help: "write 'requests_per_day', 'input_tokens_per_request' and 'output_tokens_per_request', "
                    + "or 'tokens_per_day', 'input_share' and 'tokens_per_request'")
        }
        for key in VolumeForm.allCases.flatMap({ $0.keys }) { _ = reader.value(key) }
        return first == nil ? .tokens : .requests
    }

    private mutating func workload(
        _ requests: RequestVolume, _ rest: Workload, at span: Range<Int>
    ) -> Workload? {
        do throws(ArithmeticError) {
            return try Workload(requests, rest)
        } catch {
            diagnostics.append(
                Diagnostic(
                    .error, "cost-input", "the tokens of the requests: \(error.sentence)", path: path,
                    span: span))
            return nil
        }
    }

    /// Reads the window, the bounds on latency, and the shares that vendors price otherwise; false after a problem.
    private mutating func readBounds(_ workload: inout Workload, _ reader: inout FieldReader) -> Bool {
        let group = "workload"
        isLongPromptShareKnown = reader.contains("long_prompt_share")
        let isBounded = (reader.contains("max_ttft_ms"), reader.contains("max_tpot_ms"))
        let window = number("window_hours_per_day", &reader, in: group, usual: 24)
        workload.maxTTFTMs = written("max_ttft_ms", &reader, in: group)
        workload.maxTPOTMs = written("max_tpot_ms", &reader, in: group)
        let offPeak = number("off_peak_share", &reader, in: group, usual: 0)
        let long = isLongPromptShareKnown ? number("long_prompt_share", &reader, in: group) : 0
        _ = reader.value("long_prompt_share")
        guard let window, let offPeak, let long, !isBounded.0 || workload.maxTTFTMs != nil,
            !isBounded.1 || workload.maxTPOTMs != nil
        else { return false }
        workload.windowHoursPerDay = window
        workload.offPeakShare = offPeak
        workload.longPromptShare = long
        return true
    }

    /// Reads a number whose absence means that nobody says so; nil then, and after a problem.
    mutating func written(_ key: String, _ reader: inout FieldReader, in group: String) -> Rational? {
        guard reader.contains(key) else {
            _ = reader.value(key)
            return nil
        }
        return number(key, &reader, in: group)
    }
}
