using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace WeChatUnion.Infrastructure.Persistence.Conventions;

/// <summary>SQLite has no time type that orders: there an instant is its UTC ticks.</summary>
internal sealed class UtcTicksConverter()
    : ValueConverter<DateTimeOffset, long>(
        instant => instant.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero)
    );
