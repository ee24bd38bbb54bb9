namespace WeChatUnion.Gateway.Campaigns.Desk;

/// <summary>A union whose members, and those of all unions below it, may take part.</summary>
public sealed record AudienceUnion(string Path, string Name);
