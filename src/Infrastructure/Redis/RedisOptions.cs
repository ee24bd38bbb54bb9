namespace WeChatUnion.Infrastructure.Redis;

/// <summary>Settings section <c>Redis</c>, for installations that have one. It holds nothing that may not be lost.</summary>
public sealed class RedisOptions
{
    public const string Section = "Redis";

    /// <summary>As StackExchange.Redis writes it; empty: there is none, and the database does its work.</summary>
    public string ConnectionString { get; set; } = "";
}
