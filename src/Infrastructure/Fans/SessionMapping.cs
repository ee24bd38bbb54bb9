using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class SessionMapping : IEntityTypeConfiguration<MiniProgramSession>
{
    public void Configure(EntityTypeBuilder<MiniProgramSession> builder)
    {
        builder.ToTable(MiniProgramSession.Table);
        builder.Property(session => session.Id).ValueGeneratedNever();
        // Of two refreshes with one token, one moves the session on.
        builder.Property(session => session.Generation).IsConcurrencyToken();
        builder
            .Property(session => session.EndReason)
            .HasMaxLength(MiniProgramSession.MaxReasonLength)
            .IsUnicode(false);
        builder.HasIndex(session => session.FanId).HasDatabaseName("ix_fans_sessions_fan");
        builder.HasIndex(session => session.ExpiresAt).HasDatabaseName("ix_fans_sessions_expiry");
    }
}
