namespace WeChatSimulator.Deliveries;

/// <summary>One HTTP request to the back end, sealed afresh for each attempt.</summary>
internal sealed record Envelope(string Url, byte[] Body, string ContentType);
