using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Infrastructure.Persistence.Conventions;

internal sealed class BlindIndexConverter()
    : ValueConverter<BlindIndex, string>(index => index.Value, value => new BlindIndex(value));
