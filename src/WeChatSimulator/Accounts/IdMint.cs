using Microsoft.Extensions.Options;

namespace WeChatSimulator.Accounts;

/// <summary>Makes ids in WeChat's shapes; with a seed the same ones in every run.</summary>
internal sealed class IdMint(IOptions<SimulatorOptions> options)
{
    private const string Alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly Lock gate = new();
    private readonly Random random = options.Value.Seed == 0 ? new() : new(options.Value.Seed);
    private long lastMessageId = 24_000_000_000_000_000;

    public string OpenId() => "o" + Word(27);

    public string UnionId() => "u" + Word(27);

    public string PhoneNumber()
    {
        lock (gate)
        {
            return "199" + new string(random.GetItems<char>("0123456789", 8));
        }
    }

    public string Word(int length)
    {
        lock (gate)
        {
            return new string(random.GetItems<char>(Alphabet, length));
        }
    }

    /// <summary>Above 2^53, as WeChat's are.</summary>
    public long MessageId()
    {
        lock (gate)
        {
            return lastMessageId += random.Next(1, 1000);
        }
    }
}
