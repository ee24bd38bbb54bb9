namespace WeChat.Api.Mass;

public sealed record MassVideo(string MediaId, string? Title = null, string? Description = null)
    : MassMessage;
