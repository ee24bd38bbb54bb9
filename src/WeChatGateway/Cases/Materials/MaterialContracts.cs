using System.ComponentModel;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Materials;

namespace WeChatUnion.Gateway.Cases.Materials;

/// <param name="State">fetching, received, ready or refused.</param>
/// <param name="Format">jpeg, png, webp, pdf or ofd; null while it is being fetched.</param>
/// <param name="Message">Why it is refused.</param>
internal sealed record MaterialContract(
    Guid Id,
    string Slot,
    [property: Description("fetching, received, ready or refused; only ready has pictures.")]
        string State,
    [property: Description("jpeg, png, webp, pdf or ofd; null while it is being fetched.")]
        string? Format,
    long Bytes,
    int Pages,
    [property: Description("Why it is refused, for the user; null otherwise.")] string? Message,
    [property: Description("What was read in it, to be confirmed by the user; null: nothing.")]
        ReadingContract? Reading = null
)
{
    public static MaterialContract Of(MaterialFacts facts, DocumentReading? reading = null) =>
        new(
            facts.Id.Value,
            facts.Slot,
            Lower(facts.State),
            facts.Format is { } format ? Lower(format) : null,
            facts.Bytes,
            facts.Pages,
            facts.Message,
            reading is null ? null : ReadingContract.Of(reading)
        );

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

/// <param name="IdTail">Last four characters.</param>
/// <param name="Price">Yuan.</param>
internal sealed record ReadingContract(
    string? InvoiceNumber,
    string? Passenger,
    string? IdTail,
    DateOnly? TravelDate,
    string? From,
    string? To,
    decimal? Price
)
{
    public static ReadingContract Of(DocumentReading reading) =>
        new(
            reading.InvoiceNumber,
            reading.Passenger,
            reading.IdTail,
            reading.TravelDate,
            reading.From,
            reading.To,
            reading.Price
        );
}

internal sealed record BeginUploadBody(
    string Slot,
    [property: Description("Of the whole file, at most 15 MB.")] long Bytes,
    [property: Description("Of each part but the last: 262144 to 1048576.")] int PartBytes,
    [property: Description("Of the whole file: 64 lower-case hex digits.")] string Sha256
);

internal sealed record UploadContract(
    Guid Id,
    [property: Description("How many parts there are, numbered from 0.")] int Parts,
    int PartBytes,
    [property: Description("Numbers of the parts that have arrived.")] IReadOnlyList<int> Received
)
{
    public static UploadContract Of(UploadFacts facts) =>
        new(facts.Id.Value, facts.Parts, facts.PartBytes, facts.Received);
}
