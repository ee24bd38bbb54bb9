using System.Threading.RateLimiting;

namespace WeChatUnion.Gateway.Hosting.Crowds;

/// <summary>A request's place among those at work, given back while it waits for somebody else.</summary>
internal sealed class Turn(RateLimiter places) : IDisposable
{
    private RateLimitLease? place;

    /// <returns>False: too many wait already.</returns>
    public async Task<bool> TakeAsync(CancellationToken cancel)
    {
        place = await places.AcquireAsync(1, cancel);
        return place.IsAcquired;
    }

    /// <summary>
    /// Waits without a place and then in the queue for one. Whether or not there is room to wait in it: what was waited for, such as a
    /// file that came through a tunnel, is not asked for twice for want of a place.
    /// </summary>
    /// <param name="http">Null, or one without a turn: nothing to give back.</param>
    public static async Task<T> OutsideAsync<T>(
        HttpContext? http,
        Func<Task<T>> wait,
        CancellationToken cancel
    )
    {
        if (http?.Features.Get<Turn>() is not { place: not null } turn)
        {
            return await wait();
        }
        turn.StepOut();
        var got = await wait();
        await turn.TakeAsync(cancel);
        return got;
    }

    /// <summary>Nothing more is asked of the database: what is left is a picture to send, or a refused file to read away.</summary>
    public static void End(HttpContext http) => http.Features.Get<Turn>()?.StepOut();

    public void Dispose() => StepOut();

    private void StepOut()
    {
        place?.Dispose();
        place = null;
    }
}
