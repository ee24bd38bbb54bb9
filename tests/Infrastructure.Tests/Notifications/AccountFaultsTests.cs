using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using WeChatUnion.Domain.Notifications;
using WeChatUnion.Infrastructure.Notifications.Dispatch;

namespace WeChatUnion.Infrastructure.Tests.Notifications;

public sealed class AccountFaultsTests
{
    private const string Advice = "List the address.";
    private static readonly SendPath Path = new("app", SendChannels.CustomerService);
    private FakeTimeProvider clock = null!;
    private Lines lines = null!;
    private AccountFaults faults = null!;

    [SetUp]
    public void Begin() =>
        faults = new AccountFaults(clock = new FakeTimeProvider(), lines = new Lines());

    [Test]
    public void Met_ByManyMessages_IsSaidOnceAMinute()
    {
        for (var message = 0; message < 50; message++)
        {
            Met();
        }
        Assert.That(lines.Written, Has.Count.EqualTo(1));
        Assert.That(lines.Written[0], Does.StartWith("Error").And.EndWith(Advice));
        clock.Advance(TimeSpan.FromMinutes(1));
        Met();

        Assert.That(lines.Written, Has.Count.EqualTo(2));
    }

    [Test]
    public void Met_OnceBetweenMessagesThatWereTaken_IsNobodysWork()
    {
        for (var message = 0; message < 50; message++)
        {
            Met();
            faults.Over(Path);
        }

        Assert.That(lines.Written, Is.Empty);
        Assert.That(Met(), Is.LessThan(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public void Met_InARow_PausesLongerButNoLongerThanAMinute()
    {
        var pauses = Enumerable.Range(0, 2000).Select(_ => Met()).ToList();

        Assert.That(pauses[0], Is.LessThan(pauses[3]));
        Assert.That(pauses, Is.All.LessThan(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public void Met_OnOnePath_LengthensNoPauseOfAnother()
    {
        for (var message = 0; message < 50; message++)
        {
            Met();
        }

        var other = faults.Met(Path with { Channel = SendChannels.Template }, "-1", Advice);

        Assert.That(other, Is.LessThan(TimeSpan.FromSeconds(2)));
    }

    private TimeSpan Met() => faults.Met(Path, "40164 AddressNotAllowed", Advice);

    private sealed class Lines : ILogger<AccountFaults>
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Written.Add($"{logLevel} {formatter(state, exception)}");
    }
}
