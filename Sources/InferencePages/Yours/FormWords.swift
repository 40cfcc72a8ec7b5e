import Cost
import Inference
import Site
import Workloads

// The words of the page on which a reader enters a workload of her own.
enum FormWords {
    static let title = "Your own workload"
    static let description =
        "Enter your own traffic, models, servers and people: what each option costs, with its standing, computed in this page."
    static let lede = """
        The program that computed this handbook runs in this page. Nothing that you enter leaves it; the address holds \
        your figures, to be kept or sent.
        """
    static let door = "Your own workload"
    static let doorText = "Enter your own figures, and see at once what each option costs with them."
    static let likeThis = "With your own figures"
    static let withoutScript = """
        This page needs script to compute. With it, you would enter your traffic, the models that you compare, what \
        servers and people cost you, and see at once what each option costs, how sure that is, where the lines cross and \
        what to measure first. Without it, there are three other ways.
        """
    static let wayByGrid = "Take the nearest scenario, and change one thing at a time"
    static let wayByWorksheet = "Fill in the worksheet by hand"
    static let wayByFile = """
        Write a workload file, and let the program compute it with 'handbook cost --workload FILE': all keys of such a file
        """
    static let loading = "Loading what computes"
    static let failed = """
        What computes could not be loaded. The fields and their link work all the same; load the page again, or take one \
        of the scenarios.
        """
    static let trap =
        "What computes stopped at these figures, and was started again. Please tell whoever keeps this page."
    static let otherVersion = """
        This link was made by another edition of this page. What could be read of it stands in the fields.
        """
    static let copied = "Copied"
    static let assumed = "Assumed"
    static let neither = "None of these"

    static let startFrom = "Start from another workload"
    static let named = "A scenario of the handbook"
    static let keep = "What the fields say now"
    static let combined = "Or what is true for you"
    static let take = "Take this combination"

    static let traffic = "Traffic"
    static let byTokens = "Count tokens a day"
    static let byRequests = "Count requests a day"
    static let models = "Models"
    static let servers = "Servers"
    static let people = "People"
    static let sheet = "This sheet"
    static let further = "Further keys"
    static let furtherNote =
        "Keys of a workload file that have no field of their own. What is left empty is left out."
    static let compared = "compared"
    static let measured = "measured"
    static let leftEmpty = "Left empty"
    static let ownPrices = "Prices of your own"
    static let ownRate = "A rate of your own"
    static let ownGPUs = "GPUs that are bought"
    static let ownThroughput = "A throughput of your own"
    static let ownPhases = "Prefill and decode of your own"
    static let shape = "Measured with"
    static let sameShape = "requests like these only"
    static let otherShape = "other requests, too"
    static let router = "A router in front"
    static let cascade = "The open model first, the rest goes on"

    static func range(_ low: String, _ high: String, isFactor: Bool) -> String {
        isFactor ? "Varied by \(low) to \(high)" : "Varied from \(low) to \(high)"
    }

    /// How a key is called at its field.
    static let labels: [String: String] = [
        "title": "Its name", "as_of": "Prices of the day", "fte_usd_per_month": "An engineer, USD a month",
        "tokens_per_day": "Tokens a day", "input_share": "Of these, input",
        "tokens_per_request": "Tokens a request",
        "requests_per_day": "Requests a day", "input_tokens_per_request": "Input tokens a request",
        "output_tokens_per_request": "Output tokens a request", "cached_share": "Input read from a cache",
        "cache_write_share": "Input written to a cache", "batch_share": "Can wait for a batch",
        "peak_to_average": "Peak over average", "active_days_per_month": "Active days a month",
        "window_hours_per_day": "Hours of an active day", "off_peak_share": "In off-peak hours",
        "long_prompt_share": "In long prompts", "max_ttft_ms": "First token within, ms",
        "max_tpot_ms": "Each further token within, ms", "lasts_months": "Lasts, in months", "model": "Model",
        "discount": "Discount of a contract", "attempts": "Attempts a result",
        "reasoning_per_output": "Reasoning tokens for one shown",
        "tokenizer_factor": "Its tokens over those counted",
        "fixed_usd_per_month": "Other fixed costs, USD a month", "gpu": "GPUs",
        "usd_per_gpu_hour": "USD a GPU-hour",
        "throughput": "What a replica does", "tokens_per_second": "Tokens a second of a replica",
        "prefill_tokens_per_second": "Prefill, tokens a second",
        "decode_tokens_per_second": "Decode, tokens a second",
        "prefix_hit_share": "Prefix found in a cache", "gpus_per_replica": "GPUs of a replica",
        "safe_share": "Safe share at the peak", "spare_replicas": "Spare replicas",
        "minimum_replicas": "Least replicas",
        "overhead_share": "Storage and network, over GPUs", "paid_hours_per_month": "Paid hours a month",
        "interrupted_share": "Hours lost to interruptions", "routed_share": "Sent to the open model",
        "redo_share": "Of these, done again", "escalated_share": "Goes on to the other model",
        "router_usd_per_million_requests": "Router, USD a million requests",
        "capex_usd_per_gpu": "A GPU bought, USD",
        "life_months": "Used for, in months", "resale_share": "Price if sold early",
        "installation_usd_per_gpu": "Installing a GPU, USD", "horizon_months": "Sold after, in months",
        "residual_share": "Price left at the end",
        "finance_share_per_year": "Capital, share a year",
        "capital_share_per_year": "Or of the book value, share a year",
        "maintenance_share_per_year": "Maintenance, share a year",
        "kilowatts_per_gpu": "Kilowatts of a GPU", "pue": "Site over server power",
        "usd_per_kwh": "USD a kWh",
        "colocation_usd_per_month": "Place of a GPU, USD a month",
    ]

    static func price(_ field: PriceField) -> String { "\(field.title), USD a million" }
    static func model(_ option: String) -> String { "Model, \(option)" }
    static func staff(_ option: String) -> String { "Engineers, \(option)" }
}

// The words of the answer.
extension FormWords {
    static let answer = "What it costs"
    static let option = "Option"
    static let usd = "USD a month"
    static let span = "Low to high"
    static let share = "Cheapest in 100 draws"
    static let crossovers = "Where the lines cross"
    static let measureFirst = "Measure first"
    static let restsOn = "What it rests on"
    static let chartNote = "The triangle on the axis marks your volume."
    static let chart = "Monthly cost over tokens a day"
    static let noAnswer = "No answer yet"
    static let copyLink = "Copy link"
    static let copyCommand = "Copy as command"
    static let yaml = "workload.yaml"
    static let record = "record.md"
    static let csv = "table.csv"
    static let compare = "Compare with this"
    static let stop = "Stop comparing"
    static let print = "Print"
    static let other = "The other"
    static let yours = "Yours"
    static let differs = "What differs"
    static let back = "Exchange the two"
}
