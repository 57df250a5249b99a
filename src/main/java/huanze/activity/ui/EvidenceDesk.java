package huanze.activity.ui;

import huanze.evidence.EvidenceVault;
import huanze.fx.FileOpener;
import huanze.ledger.RowVersion;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What looking at evidence stands on.
 *
 * @param history what happened to a row, newest first
 * @param outside hands a copy to another program
 */
public record EvidenceDesk(
    EvidenceVault vault, Function<UUID, List<RowVersion>> history, FileOpener outside) {}
