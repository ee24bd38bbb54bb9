using Microsoft.AspNetCore.Connections;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.Cases.Materials;

/// <summary>A file as its sender sends it: whatever is wrong with the sending is told apart from what is wrong with keeping it.</summary>
/// <exception cref="SentBodyException">It is too long, breaks off, comes too slowly or is no such body.</exception>
internal sealed class SentBody(Stream sent) : ForwardStream
{
    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await sent.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception error) when (RefusalOf(error) is { } refusal)
        {
            throw new SentBodyException(refusal, error);
        }
    }

    /// <summary>Null: not the body's fault.</summary>
    public static Refusal? RefusalOf(Exception error) =>
        error switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
                MaterialRefusals.TooLarge,
            BadHttpRequestException or ConnectionResetException => MaterialRefusals.BrokenOff,
            IOException or InvalidDataException => MaterialRefusals.Damaged,
            _ => null,
        };
}
