using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Infrastructure.Cases.Materials.Pictures;

/// <summary>Reads what is printed on a photo.</summary>
internal interface IPhotoReader
{
    /// <summary>Null when nothing was read, or reading photos is switched off, used up or away: people type it then.</summary>
    Task<DocumentReading?> ReadAsync(byte[] jpeg, CancellationToken cancel);
}
