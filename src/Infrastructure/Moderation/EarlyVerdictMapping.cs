using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Moderation;

namespace WeChatUnion.Infrastructure.Moderation;

internal sealed class EarlyVerdictMapping : IEntityTypeConfiguration<EarlyVerdict>
{
    public const string Table = "moderation_verdicts";

    public void Configure(EntityTypeBuilder<EarlyVerdict> builder)
    {
        builder.ToTable(Table);
        builder.Property(verdict => verdict.Id).ValueGeneratedNever();
        builder.Ignore(verdict => verdict.Judgement);
        builder
            .Property(verdict => verdict.TraceId)
            .HasMaxLength(ContentCheck.MaxTraceIdLength)
            .IsUnicode(false);
        builder
            .Property(verdict => verdict.Reason)
            .HasMaxLength(ContentCheck.MaxReasonLength)
            .IsUnicode(false);
        builder
            .HasIndex(verdict => verdict.TraceId)
            .IsUnique()
            .HasDatabaseName(EarlyVerdict.OncePerTrace);
    }
}
