using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace WeChatUnion.Infrastructure.Redis;

/// <summary>Names the setting at fault, never its value: it may hold a password.</summary>
internal sealed class RedisOptionsCheck : IValidateOptions<RedisOptions>
{
    public ValidateOptionsResult Validate(string? name, RedisOptions options)
    {
        if (options.ConnectionString.Length == 0)
        {
            return ValidateOptionsResult.Success;
        }
        try
        {
            return ConfigurationOptions.Parse(options.ConnectionString).EndPoints.Count > 0
                ? ValidateOptionsResult.Success
                : Fail();
        }
        catch (Exception unread) when (unread is ArgumentException or FormatException)
        {
            return Fail();
        }
    }

    private static ValidateOptionsResult Fail() =>
        ValidateOptionsResult.Fail(
            "Redis:ConnectionString must be empty or a connection string such as redis.example.cn:6379,password=…"
        );
}
