using System.Diagnostics;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Audit;
using WeChatUnion.Infrastructure.Members;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Privacy;

namespace WeChatUnion.Crowd.Register;

/// <summary>What a member waits for when a card is bound: found by phone, or by name and number, each in a request of its own.</summary>
internal static class LookUps
{
    /// <summary>Sorted, in milliseconds; misses is how many were not found.</summary>
    public static async Task<(List<double> Times, int Misses)> MeasureAsync(
        IReadOnlyDictionary<string, string> settings,
        int members,
        int count
    )
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))
            )
            .Build();
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System);
        services.AddPersistence(configuration).AddPrivacy(configuration);
        services.AddMembers().AddAudit();
        await using var provider = services.BuildServiceProvider();
        var random = new Random(1);
        var (times, misses) = (new List<double>(count), 0);
        for (var i = -200; i < count; i++)
        {
            var index = random.Next(members);
            var watch = Stopwatch.GetTimestamp();
            await using (var scope = provider.CreateAsyncScope())
            {
                var directory = scope.ServiceProvider.GetRequiredService<IMemberDirectory>();
                var found =
                    i % 2 == 0
                        ? await directory.MatchByPhoneAsync(
                            PhoneNumber.Parse(InventedCity.PhoneOf(index)).Value,
                            InventedCity.IdNumberOf(index)[^4..],
                            CancellationToken.None
                        )
                        : await directory.MatchByIdNumberAsync(
                            IdNumber.Parse(InventedCity.IdNumberOf(index)).Value,
                            PersonName.Parse(InventedCity.NameOf(index)).Value,
                            CancellationToken.None
                        );
                misses += found is null ? 1 : 0;
            }
            if (i >= 0) // the first ones compile
            {
                times.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
            }
        }
        times.Sort();
        return (times, misses);
    }
}
