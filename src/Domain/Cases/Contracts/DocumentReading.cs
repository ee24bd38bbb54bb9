namespace WeChatUnion.Domain.Cases.Contracts;

/// <summary>What a machine read in a document. It may be wrong or forged: people confirm it, reviewers compare.</summary>
/// <param name="InvoiceNumber">发票号码, digits.</param>
/// <param name="Passenger">As printed.</param>
/// <param name="IdTail">Last four characters of the ID number, where they are printed.</param>
/// <param name="TravelDate">Of the journey; of an invoice without one, when it was issued.</param>
/// <param name="From">Station, airport or place, as printed.</param>
/// <param name="To">Likewise.</param>
/// <param name="Price">Yuan.</param>
/// <param name="Source">One of the constants below.</param>
public sealed record DocumentReading(
    string? InvoiceNumber,
    string? Passenger,
    string? IdTail,
    DateOnly? TravelDate,
    string? From,
    string? To,
    decimal? Price,
    string Source
)
{
    public const string Pdf = "pdf";
    public const string Ofd = "ofd";
    public const string WeChatOcr = "wechat-ocr";
    public const string QrCode = "qr";

    /// <summary>Hour of departure, where one is printed.</summary>
    public TimeOnly? Departs { get; init; }

    /// <summary>What is read of the others who travel on the same document; null: nobody else does.</summary>
    public IReadOnlyList<DocumentReading>? Others { get; init; }

    /// <summary>Nothing of use was found.</summary>
    public bool IsEmpty =>
        this
            is {
                InvoiceNumber: null,
                Passenger: null,
                IdTail: null,
                TravelDate: null,
                From: null,
                To: null,
                Price: null
            };

    /// <summary>One for each traveller, as they stand.</summary>
    public IEnumerable<DocumentReading> Each() => [this with { Others = null }, .. Others ?? []];

    /// <summary>It names a person and a journey: no log may have it.</summary>
    public override string ToString() => $"DocumentReading from {Source}";
}
