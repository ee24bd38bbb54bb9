using System.Text.Json;
using System.Text.Json.Serialization;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Subsidies;

/// <summary>What a member fills in. Amount and tier are not among it: they follow from the region.</summary>
/// <param name="Region">One of the season's regions.</param>
/// <param name="Date">On the ticket of the first leg.</param>
/// <param name="Kin">Null: the place is one's own household's.</param>
/// <param name="Invoice">Number of the e-invoice, 8 to 20 digits; null: none, or not typed.</param>
public sealed record ReturnHomeForm(
    string? Region = null,
    DateOnly? Date = null,
    TravelMode? Mode = null,
    Kin? Kin = null,
    string? Invoice = null
)
{
    private const int MaxLength = 4000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, false) },
    };

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>Whatever cannot be read, or is longer than any of it can be, is null.</summary>
    public static ReturnHomeForm? Read(string text)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }
        try
        {
            var form = JsonSerializer.Deserialize<ReturnHomeForm>(text, Json);
            return
                form is { Region: not { Length: > 30 }, Invoice: not { Length: > 40 } }
                && (form.Mode is null || Enum.IsDefined(form.Mode.Value))
                && (form.Kin is null || Enum.IsDefined(form.Kin.Value))
                ? form
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Without spaces; null when there is none. Refused when it is no number of an invoice.</summary>
    public Outcome<string?> ReadInvoice()
    {
        var digits = Invoice?.Replace(" ", "", StringComparison.Ordinal).Trim();
        if (string.IsNullOrEmpty(digits))
        {
            return (string?)null;
        }
        return digits.Length is >= 8 and <= 20 && digits.All(char.IsAsciiDigit)
            ? digits
            : SubsidiesRefusals.InvoiceInvalid;
    }

    /// <summary>It tells of a person's ways: no log may have it.</summary>
    public override string ToString() => nameof(ReturnHomeForm);
}
