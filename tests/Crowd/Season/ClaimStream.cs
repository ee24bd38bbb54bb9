using System.Diagnostics;
using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Crowd.Season;

/// <summary>Members who come at their times, whether or not those before them are through.</summary>
internal sealed class ClaimStream(Claimant claimant, TicketPhotos photos, SeasonTally tally)
{
    /// <summary>A city has no more phones on our pages at once; whoever comes then waits at the door.</summary>
    private const int MostAtOnce = 2000;

    /// <param name="large">So many of all send a real-size photo, evenly spread.</param>
    /// <returns>How long the last one who came on time had to wait for a place.</returns>
    public async Task<TimeSpan> RunAsync(
        IReadOnlyList<MiniProgramSessionId> members,
        int large,
        int perSecond
    )
    {
        using var places = new SemaphoreSlim(MostAtOnce);
        var every = large == 0 ? int.MaxValue : Math.Max(1, members.Count / large);
        var watch = Stopwatch.StartNew();
        var late = TimeSpan.Zero;
        for (var i = 0; i < members.Count; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / perSecond);
            if (due - watch.Elapsed is { TotalMilliseconds: > 1 } early)
            {
                await Task.Delay(early);
            }
            await places.WaitAsync();
            late = watch.Elapsed - due;
            var number = i;
            _ = Task.Run(() => ClaimAsync(members[number], number));
        }
        for (var i = 0; i < MostAtOnce; i++)
        {
            await places.WaitAsync();
        }
        return late;

        async Task ClaimAsync(MiniProgramSessionId member, int number)
        {
            try
            {
                var isLarge = number % every == every - 1 && number / every < large;
                var photo = isLarge ? photos.Large(number) : photos.Small(number);
                await claimant.ClaimAsync(member, photo);
            }
            catch (Exception error)
            {
                tally.Fail(error);
            }
            finally
            {
                places.Release();
            }
        }
    }
}
