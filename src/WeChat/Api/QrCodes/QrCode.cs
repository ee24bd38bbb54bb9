namespace WeChat.Api.QrCodes;

/// <summary>A QR code with a scene.</summary>
/// <param name="Ticket">Fetches the picture.</param>
/// <param name="Url">What the picture says, for those who draw it themselves.</param>
/// <param name="Life">How long it works; null for good.</param>
public sealed record QrCode(string Ticket, string Url, TimeSpan? Life);
