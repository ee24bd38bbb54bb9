using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeChatUnion.Domain.Memberships;

/// <summary>The forms of the room as their cases keep them.</summary>
internal static class FormJson
{
    private const int MaxLength = 1000;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(object form) =>
        JsonSerializer.Serialize(form, form.GetType(), Options);

    /// <summary>Whatever cannot be read, or is longer than any form can be, is null.</summary>
    public static object? Read(string text, Type form)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }
        try
        {
            return JsonSerializer.Deserialize(text, form, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
