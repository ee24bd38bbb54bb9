using System.Threading.RateLimiting;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.Hosting.Crowds;

/// <summary>A request's place among those at work, given back while it waits for the rest of a file.</summary>
internal sealed class Turn(RateLimiter places) : IDisposable
{
    private RateLimitLease? place;

    /// <returns>False: too many wait already.</returns>
    public async Task<bool> TakeAsync(CancellationToken cancel)
    {
        place = await places.AcquireAsync(1, cancel);
        return place.IsAcquired;
    }

    /// <summary>The file, without a place from its first byte to its last.</summary>
    public static Stream Outside(HttpContext http, Stream file) =>
        http.Features.Get<Turn>() is { } turn ? new WaitingStream(file, turn) : file;

    public void Dispose() => StepOut();

    private void StepOut()
    {
        place?.Dispose();
        place = null;
    }

    private sealed class WaitingStream(Stream file, Turn turn) : ForwardStream
    {
        private bool ended;

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            if (!ended)
            {
                turn.StepOut();
            }
            var read = await file.ReadAsync(buffer, cancellationToken);
            if (read == 0 && buffer.Length > 0 && !ended)
            {
                ended = true;
                // Whether or not there is room to wait: what was sent whole is not sent again for want of it.
                await turn.TakeAsync(cancellationToken);
            }
            return read;
        }
    }
}
