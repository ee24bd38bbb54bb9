using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Infrastructure.Persistence.Conventions;

internal sealed class SealedTextConverter()
    : ValueConverter<SealedText, byte[]>(
        text => text.Bytes.ToArray(),
        bytes => new SealedText(bytes)
    );
