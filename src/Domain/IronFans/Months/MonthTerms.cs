using System.Text.Json;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>What a gift of iron fans decides beside every campaign: whose it is.</summary>
/// <param name="Month">yyyyMM: the honoured of this month get it.</param>
public sealed record MonthTerms(int Month)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public string Write() => JsonSerializer.Serialize(this, Options);

    /// <summary>Null: unreadable.</summary>
    public static MonthTerms? Read(string text)
    {
        try
        {
            var read = JsonSerializer.Deserialize<MonthTerms>(text, Options);
            return read is { Month: >= 201401 and <= 299912 } && read.Month % 100 is >= 1 and <= 12
                ? read
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
