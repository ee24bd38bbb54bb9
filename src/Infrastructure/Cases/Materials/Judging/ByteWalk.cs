using System.Buffers;
using System.IO.Pipelines;

namespace WeChatUnion.Infrastructure.Cases.Materials.Judging;

/// <summary>Walks over a file that is still coming in.</summary>
internal sealed class ByteWalk(PipeReader reader)
{
    /// <summary>Bytes behind us.</summary>
    public long Position { get; private set; }

    /// <summary>Up to so many of the next bytes, which stay next.</summary>
    public async ValueTask<byte[]> PeekAsync(int most)
    {
        var result = await reader.ReadAtLeastAsync(most);
        var head = result.Buffer.Slice(0, Math.Min(most, result.Buffer.Length)).ToArray();
        reader.AdvanceTo(result.Buffer.Start);
        return head;
    }

    /// <summary>Exactly so many; null when the file ends before.</summary>
    public async ValueTask<byte[]?> TakeAsync(int count)
    {
        var result = await reader.ReadAtLeastAsync(count);
        if (result.Buffer.Length < count)
        {
            Advance(result.Buffer.Start, 0);
            return null;
        }
        var taken = result.Buffer.Slice(0, count).ToArray();
        Advance(result.Buffer.GetPosition(count), count);
        return taken;
    }

    /// <summary>False when the file ends before.</summary>
    public async ValueTask<bool> SkipAsync(long count)
    {
        while (count > 0)
        {
            var result = await reader.ReadAsync();
            var some = Math.Min(count, result.Buffer.Length);
            Advance(result.Buffer.GetPosition(some), some);
            count -= some;
            if (count > 0 && result.IsCompleted)
            {
                return false;
            }
        }
        return true;
    }

    public async ValueTask<bool> IsAtEndAsync()
    {
        var result = await reader.ReadAtLeastAsync(1);
        var isEmpty = result.Buffer.IsEmpty;
        reader.AdvanceTo(result.Buffer.Start);
        return isEmpty;
    }

    /// <summary>The next bytes as they come in; empty at the end.</summary>
    public async ValueTask<byte[]> NextAsync()
    {
        var result = await reader.ReadAsync();
        var block = result.Buffer.ToArray();
        Advance(result.Buffer.End, block.Length);
        return block;
    }

    /// <summary>
    /// Over compressed picture data of a JPEG to its next marker: FF followed by neither 0, FF nor a restart.
    /// </summary>
    /// <returns>The marker, -1 at the end.</returns>
    public async ValueTask<int> NextMarkerAsync()
    {
        var afterMark = false;
        while (true)
        {
            var result = await reader.ReadAsync();
            if (result.Buffer.IsEmpty && result.IsCompleted)
            {
                return -1;
            }
            var (marker, passed) = FindMarker(result.Buffer, ref afterMark);
            Advance(result.Buffer.GetPosition(passed), passed);
            if (marker >= 0)
            {
                return marker;
            }
        }
    }

    private static (int Marker, long Passed) FindMarker(
        ReadOnlySequence<byte> buffer,
        ref bool afterMark
    )
    {
        var passed = 0L;
        foreach (var memory in buffer)
        {
            var span = memory.Span;
            var at = 0;
            while (at < span.Length)
            {
                if (!afterMark)
                {
                    var next = span[at..].IndexOf((byte)0xFF);
                    at = next < 0 ? span.Length : at + next + 1;
                    afterMark = next >= 0;
                    continue;
                }
                var value = span[at++];
                if (value is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
                {
                    afterMark = false;
                    return (value, passed + at);
                }
                afterMark = value == 0xFF;
            }
            passed += span.Length;
        }
        return (-1, passed);
    }

    private void Advance(SequencePosition to, long count)
    {
        reader.AdvanceTo(to);
        Position += count;
    }
}
