using System.Text.Json;

namespace WeChat.Tests.Fixtures;

/// <summary>One file and what index.json says it must yield.</summary>
public sealed record SharedFixture(string File, JsonElement Facts)
{
    public byte[] Bytes => System.IO.File.ReadAllBytes(Path.Combine(SharedFixtures.Folder!, File));

    public JsonElement Json => JsonDocument.Parse(Bytes).RootElement;

    public IEnumerable<string> Nested =>
        Facts.TryGetProperty("_nested", out var names)
            ? names.EnumerateArray().Select(name => name.GetString()!)
            : [];

    /// <summary>The named values, as texts.</summary>
    public IEnumerable<KeyValuePair<string, string>> Values =>
        Facts
            .EnumerateObject()
            .Where(fact => !fact.Name.StartsWith('_'))
            .Select(fact => KeyValuePair.Create(fact.Name, fact.Value.ToString()));
}
