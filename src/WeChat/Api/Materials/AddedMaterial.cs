namespace WeChat.Api.Materials;

/// <param name="Url">Of a picture only; works inside WeChat.</param>
public sealed record AddedMaterial(string MediaId, string? Url);
